#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes english-words.tsv: make-words.py BRILL.json WORDNET-DIR > english-words.tsv

BRILL.json is the word list of Eric Brill's tagger as JSON, {"word": ["TAG", ...]} with the commonest tag first (npm
package `brill`); WORDNET-DIR the dictionary files of WordNet 3.0 (Debian package wordnet-base). Needed only to make the
list anew; the program is built from the list itself."""
import json
import os
import sys

TAGS = {"NN": "n", "NNS": "s", "NNP": "N", "NNPS": "S", "VB": "v", "VBD": "d", "VBG": "g", "VBN": "e", "VBP": "p",
        "VBZ": "z", "JJ": "j", "JJR": "r", "JJS": "t", "RB": "a", "RBR": "a", "RBS": "a", "IN": "i", "TO": "T",
        "MD": "m", "DT": "D", "PDT": "D", "PRP": "P", "PRP$": "O", "WDT": "W", "WP": "W", "WP$": "W", "WRB": "w",
        "CC": "c", "CD": "#", "UH": "u", "RP": "i", "EX": "E"}
VERB = {"29": "b", "30": "h", "31": "c", "32": "s", "33": "f", "34": "k", "35": "t", "36": "m", "37": "e", "38": "v",
        "39": "p", "40": "o", "41": "l", "42": "x", "43": "w"}
NOUN = {"03": "t", "04": "a", "05": "f", "06": "r", "07": "q", "08": "b", "09": "k", "10": "s", "11": "e", "12": "f",
        "13": "f", "14": "g", "15": "l", "16": "m", "17": "o", "18": "p", "19": "n", "20": "v", "21": "$", "22": "y",
        "23": "#", "24": "h", "25": "z", "26": "w", "27": "u", "28": "d"}


def load_classes(folder, kind, table):
    """lemma -> class of its commonest sense (senses are listed by frequency)"""
    lexname = {}
    with open(os.path.join(folder, "data." + kind), encoding="latin-1") as lines:
        for line in lines:
            if not line.startswith(" "):
                offset, number = line.split(" ", 2)[:2]
                lexname[offset] = number
    classes = {}
    with open(os.path.join(folder, "index." + kind), encoding="latin-1") as lines:
        for line in lines:
            if line.startswith(" "):
                continue
            part = line.split()
            n_senses = int(part[2])
            senses = [table[lexname[o]] for o in part[-n_senses:]]
            tagged = int(part[-n_senses - 1])
            classes[part[0]] = (senses, tagged)
    return classes


def load_exceptions(folder, kind):
    with open(os.path.join(folder, kind + ".exc"), encoding="latin-1") as lines:
        return {p[0]: p[1] for p in (line.split() for line in lines)}


def verb_lemma(word, exceptions, verbs):
    if word in verbs:
        return word
    if word in exceptions:
        return exceptions[word]
    rules = [("ies", "y"), ("es", "e"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")]
    for end, new in rules:
        if word.endswith(end) and len(word) > len(end) + 1:
            stem = word[:-len(end)] + new
            if stem in verbs:
                return stem
            if end in ("ed", "ing") and len(stem) > 3 and stem[-1] == stem[-2] and stem[:-1] in verbs:
                return stem[:-1]
    return None


def noun_lemma(word, exceptions, nouns):
    if word in nouns:
        return word
    if word in exceptions:
        return exceptions[word]
    for end, new in (("ies", "y"), ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"), ("men", "man"), ("s", "")):
        if word.endswith(end) and word[:-len(end)] + new in nouns:
            return word[:-len(end)] + new
    return None


def main():
    with open(sys.argv[1], encoding="utf-8") as f:
        brill = json.load(f)
    folder = sys.argv[2]
    verbs, nouns = load_classes(folder, "verb", VERB), load_classes(folder, "noun", NOUN)
    adjectives = load_classes(folder, "adj", {"00": "a", "01": "a", "44": "a"})
    verb_exc, noun_exc = load_exceptions(folder, "verb"), load_exceptions(folder, "noun")
    print("# word\ttags, commonest first\tlemma when another\tclass of verb\tclass of noun (see README.md)")
    print(NEWER, end="")
    newer = {line.split("\t")[0] for line in NEWER.splitlines()}
    for word in sorted(set(brill) - newer):
        if not word.isalpha() or not word.islower() or not word.isascii() or not 1 < len(word) < 19:
            continue
        tags = "".join(dict.fromkeys(TAGS.get(t, "") for t in brill[word]))[:4]
        if not tags:
            continue
        is_verb, is_noun = any(t in "vdgepz" for t in tags), any(t in "ns" for t in tags)
        v = verb_lemma(word, verb_exc, verbs) if is_verb else None
        n = noun_lemma(word, noun_exc, nouns) if is_noun else None
        senses = verbs[v][0] if v in verbs else []
        v_class = senses[0] if senses else ""
        if senses and v_class not in "sce":  # one of saying, thinking or feeling among its next senses
            v_class += next((c.upper() for c in senses[1:3] if c in "sc"), "")
        n_class = nouns[n][0][0] if n in nouns else ""
        lemma = v if v and tags[0] in "vdgepz" else n if n and tags[0] in "ns" else v or n or word
        if tags in ("n", "j", "s", "N") and not v_class and n_class in ("", "f", "t", "b", "w", "z", "l"):
            if word not in KEEP and nouns.get(n or "", ((), 0))[1] + adjectives.get(word, ((), 0))[1] == 0:
                continue  # rare words of no use here
        print(f"{word}\t{tags}\t{'' if lemma == word else lemma}\t{v_class}\t{n_class}")


KEEP = {"spokesperson", "blog", "tweet"}
NEWER = """\
a	D			
i	P			
tweet	nvp		s	s
tweeted	de	tweet	s	
tweets	sz	tweet	s	s
tweeting	g	tweet	s	
retweeted	de	retweet	s	
email	nvp		s	s
emails	sz	email	s	s
emailed	de	email	s	
blog	nv		s	s
blogged	de	blog	s	
blogger	n			p
bloggers	s	blogger		p
spokesperson	n			p
spokespeople	s	spokesperson		p
messaged	de	message	s	
n't	a			
's	zO			
're	p			
've	p			
'll	m			
'd	md			
'm	p			
"""  # words younger than the two lists, and the pieces that words are cut into
if __name__ == "__main__":
    main()
