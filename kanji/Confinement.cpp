// SPDX-License-Identifier: Apache-2.0
#include "kanji/Confinement.h"

#include <QProcess>
#include <QProcessEnvironment>

#include <csignal>
#include <cstdlib>
#include <linux/close_range.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kanji {

namespace {

constexpr Account nobody{65534, 65534}; // Debian's nobody and nogroup
constexpr int refused = 126;            // a shell's number for "found, but not executable"
constexpr unsigned firstOwnFile = 3;

QProcessEnvironment environmentIn(const QString &home)
{
    QProcessEnvironment environment;
    environment.insert(u"HOME"_s, home);
    environment.insert(u"XDG_CONFIG_HOME"_s, home + u"/.config"_s);
    environment.insert(u"TMPDIR"_s, home);
    environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    environment.insert(u"LANG"_s, u"C.UTF-8"_s);
    // That memory is overwritten when it is given back (vault/ProcessHardening) is as good there.
    if (const char *tunables = std::getenv("GLIBC_TUNABLES")) {
        environment.insert(u"GLIBC_TUNABLES"_s, QString::fromLocal8Bit(tunables));
    }
    return environment;
}

// By bare system calls: the C library's would tell threads that a forked child does not have.
bool becomes(Account account)
{
    return account == Account::own() ||
           (::syscall(SYS_setgroups, 0, nullptr) == 0 &&
            ::syscall(SYS_setresgid, account.group, account.group, account.group) == 0 &&
            ::syscall(SYS_setresuid, account.user, account.user, account.user) == 0);
}

bool hasLimit(__rlimit_resource resource)
{
    const rlimit none{0, 0};
    return ::setrlimit(resource, &none) == 0;
}

} // namespace

Account Account::own()
{
    return {::geteuid(), ::getegid()};
}

Account Account::ordinary()
{
    return ::geteuid() == 0 ? nobody : own();
}

void confine(QProcess &process, const QString &home, Account account, Children children)
{
    process.setProcessEnvironment(environmentIn(home));
    process.setWorkingDirectory(home);
    process.setStandardErrorFile(QProcess::nullDevice());
    // Between fork and exec: system calls only. The limit and the signal after the account, as a
    // change of account would be held against the limit and takes the signal back.
    process.setChildProcessModifier([account, children, desk = ::getpid()] {
        const bool isConfined = becomes(account) && hasLimit(RLIMIT_CORE) &&
                                (children == Children::Allowed || hasLimit(RLIMIT_NPROC)) &&
                                ::setsid() != -1 && // no terminal, nor its Ctrl-C
                                ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
                                ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 &&
                                ::close_range(firstOwnFile, ~0U, CLOSE_RANGE_CLOEXEC) == 0;
        if (!isConfined || ::getppid() != desk) { // or we died before the signal was set
            ::_exit(refused);
        }
    });
}

} // namespace kanji
