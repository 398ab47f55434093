# SPDX-License-Identifier: GPL-3.0-or-later
"""Web pages to import: made up, all different, with the menus, banners and scripts that real ones have around them."""
import os
import random

PLACES = ["Almar", "Brennick", "Corvale", "Dunmere", "Eskholm", "Farrow Bay", "Galdrin", "Hestwick", "Ilmouth", "Jorvend"]
NAMES = ["Ada Lund", "Piet Haan", "Rosa Quill", "Tomas Brandt", "Ines Calder", "Jun Okabe", "Marta Wield", "Karl Osten"]
BODIES = ["the harbour board", "the nurses' union", "the water company", "the city council", "the transport ministry",
          "the farmers' league", "the power company", "the opposition", "the border police", "the school authority"]
VERBS = ["said", "warned", "insisted", "complained", "denied", "announced", "conceded", "promised", "demanded", "argued"]
THINGS = ["the bridge", "the tariff", "the new timetable", "the strike fund", "the pipeline", "the winter budget",
          "the old mine", "the ferry contract", "the hospital wing", "the census", "the landfill", "the tram line"]
CLAIMS = ["would be put off until the spring", "had cost twice as much as planned", "was never put to a vote",
          "must be published in full", "could not be paid for without a loan", "had been agreed behind closed doors",
          "was a danger to those who live there", "would go ahead as promised", "should be left to the courts",
          "had been tested on two mornings only", "needed nothing but a signature", "was the wrong answer to the flood"]
COLOUR = ["A light rain fell for most of the day.", "Lorries stood along the quay from early morning.",
          "The hall was half empty when the session began.", "Three of the seven members were absent.",
          "Outside, a brass band played for an hour.", "The figures go back to the autumn before last."]
MENU = ["Home", "World", "Business", "Culture", "Sport", "Weather", "Letters", "Archive", "Puzzles", "Jobs", "Travel"]


def sentence(rand):
    who, thing, claim = rand.choice(NAMES + BODIES), rand.choice(THINGS), rand.choice(CLAIMS)
    number = rand.randint(2, 9999)
    return rand.choice([
        f"“We hold that {thing} {claim},” {who} {rand.choice(VERBS)}.",
        f"{who[0].upper()}{who[1:]} {rand.choice(VERBS)} on {rand.choice(['Monday', 'Tuesday', 'Friday'])} that {thing} {claim}.",
        f"According to {who}, {thing} {claim}, and {number} people in {rand.choice(PLACES)} know it.",
        f"{who[0].upper()}{who[1:]} accused {rand.choice(BODIES)} of hiding that {thing} {claim}.",
        f"In {rand.choice(PLACES)} {number} letters were counted. {rand.choice(COLOUR)}",
    ])


def page(number):
    rand = random.Random(number)
    title = f"{rand.choice(PLACES)} quarrels over {rand.choice(THINGS)} for day {number + 2}"
    link = lambda: f'<li><a href="/{rand.randint(1, 99999)}">{rand.choice(THINGS)} {rand.choice(CLAIMS)}</a></li>'
    paragraphs = "\n".join(f"<p>{' '.join(sentence(rand) for _ in range(4))}</p>" for _ in range(rand.randint(8, 16)))
    menu = "".join(f'<li><a href="/{word.lower()}">{word}</a></li>' for word in MENU)
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title} | The {rand.choice(PLACES)} Courier</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="The {rand.choice(PLACES)} Courier">
<meta property="article:published_time" content="2024-{number % 12 + 1:02}-{number % 28 + 1:02}T08:00:00Z">
<style>{' '.join(f'.c{i} {{ margin: {i}px; padding: {rand.randint(0, 40)}px }}' for i in range(60))}</style>
<script>{' '.join(f'window.q{i} = {rand.random()};' for i in range(80))}</script></head>
<body><div class="cookie-banner"><p>We and our partners use cookies. <button>Accept all</button></p></div>
<header><nav><ul>{menu}</ul></nav></header>
<main><article><h1>{title}</h1><p class="byline">By {rand.choice(NAMES)}</p>
<div class="share"><a href="#">Share</a> <a href="#">Print</a></div>
{paragraphs}
</article><aside><h2>Read also</h2><ul>{''.join(link() for _ in range(20))}</ul></aside>
<section class="comments"><h2>Comments</h2>{''.join(f'<div class="comment">{sentence(rand)}</div>' for _ in range(6))}</section>
</main><footer><ul>{menu}</ul><p>All rights reserved.</p></footer></body></html>
"""


def write(folder, n, first=0):
    """Writes N pages into FOLDER, which it makes."""
    os.makedirs(folder)
    for number in range(first, first + n):
        with open(os.path.join(folder, f"page-{number:05}.html"), "w", encoding="utf-8") as file:
            file.write(page(number))
