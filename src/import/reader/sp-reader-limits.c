/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-reader-limits.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

/* Of address space: together with what the program itself holds of the largest file, it stays under 512 MiB. */
#define MAX_MEMORY ((rlim_t) 400 << 20)
#define MAX_DESCRIPTORS 24

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

/* A sanitizer maps far more than it uses, and writes its report itself. */
#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#else
#define SANITIZED 0
#endif

static void
limit (__rlimit_resource_t resource, rlim_t value)
{
  struct rlimit limits = { value, value };

  setrlimit (resource, &limits);
}

#ifdef ARCHITECTURE
#define LOAD(field) BPF_STMT (BPF_LD | BPF_W | BPF_ABS, offsetof (struct seccomp_data, field))
#define REFUSE BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM)
#define ALLOW BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
#define REFUSE_CALL(name) BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, __NR_##name, 0, 1), REFUSE
/* An open call, refused when the argument that holds its flags asks for more than reading. */
#define REFUSE_WRITING(name, argument)                                                                                 \
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, __NR_##name, 0, 4), LOAD (args[argument]),                                      \
      BPF_JUMP (BPF_JMP | BPF_JSET | BPF_K, O_WRONLY | O_RDWR | O_CREAT | O_TRUNC, 0, 1), REFUSE, ALLOW

static void
refuse_calls (void)
{
  struct sock_filter filter[] = {
    LOAD (arch),
    BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0),
    REFUSE,
    LOAD (nr),
    REFUSE_CALL (socket),
    REFUSE_CALL (socketpair),
    REFUSE_CALL (connect),
    REFUSE_CALL (bind),
    REFUSE_CALL (listen),
    REFUSE_CALL (accept4),
    REFUSE_CALL (execve),
    REFUSE_CALL (execveat),
    REFUSE_CALL (ptrace),
    REFUSE_CALL (kill),
    REFUSE_CALL (process_vm_readv),
    REFUSE_CALL (process_vm_writev),
    REFUSE_CALL (unlinkat),
    REFUSE_CALL (renameat2),
    REFUSE_CALL (linkat),
    REFUSE_CALL (symlinkat),
    REFUSE_CALL (mkdirat),
    REFUSE_CALL (fchmodat),
    REFUSE_CALL (truncate),
    REFUSE_CALL (openat2),
    REFUSE_CALL (io_uring_setup),
#ifdef __x86_64__
    REFUSE_CALL (fork),
    REFUSE_CALL (vfork),
    REFUSE_CALL (accept),
    REFUSE_CALL (unlink),
    REFUSE_CALL (rename),
    REFUSE_CALL (renameat),
    REFUSE_CALL (rmdir),
    REFUSE_CALL (mkdir),
    REFUSE_CALL (link),
    REFUSE_CALL (symlink),
    REFUSE_CALL (chmod),
    REFUSE_CALL (creat),
    REFUSE_WRITING (open, 1),
#endif
    REFUSE_WRITING (openat, 2),
    ALLOW,
  };
  struct sock_fprog program = { G_N_ELEMENTS (filter), filter };

  if (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)
    prctl (PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}
#endif

void
sp_reader_limits_apply (void)
{
  limit (RLIMIT_CORE, 0);
  limit (RLIMIT_FSIZE, 0);
  limit (RLIMIT_NOFILE, MAX_DESCRIPTORS);
  if (!SANITIZED)
    limit (RLIMIT_AS, MAX_MEMORY);
#ifdef ARCHITECTURE
  if (!SANITIZED)
    refuse_calls ();
#endif
}

void
sp_reader_limits_renew_time (guint seconds)
{
  struct rusage usage;
  struct rlimit limits;

  if (getrusage (RUSAGE_SELF, &usage) != 0 || getrlimit (RLIMIT_CPU, &limits) != 0)
    return;
  limits.rlim_cur = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + seconds;
  setrlimit (RLIMIT_CPU, &limits);
}
