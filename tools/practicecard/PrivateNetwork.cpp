// SPDX-License-Identifier: Apache-2.0
#include "tools/practicecard/PrivateNetwork.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <net/if.h>
#include <sched.h>
#include <string>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace practice {

namespace {

using namespace Qt::StringLiterals;

QString because(const char *what)
{
    return QString::fromLatin1(what) + u": "_s + QString::fromLocal8Bit(std::strerror(errno));
}

bool write(const char *path, const std::string &text)
{
    const int file = open(path, O_WRONLY | O_CLOEXEC);
    if (file < 0) {
        return false;
    }
    const ssize_t written = ::write(file, text.data(), text.size());
    close(file);
    return written == static_cast<ssize_t>(text.size());
}

// Inside the user namespace we stay who we are, so that files keep their owner.
bool mapOurselves(uid_t user, gid_t group)
{
    const std::string users = std::to_string(user) + ' ' + std::to_string(user) + " 1";
    const std::string groups = std::to_string(group) + ' ' + std::to_string(group) + " 1";
    return write("/proc/self/setgroups", "deny") && write("/proc/self/uid_map", users) &&
           write("/proc/self/gid_map", groups);
}

bool raiseLoopback()
{
    const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0) {
        return false;
    }
    ifreq request{};
    std::strncpy(request.ifr_name, "lo", sizeof request.ifr_name - 1);
    request.ifr_flags = IFF_UP;
    const bool raised = ioctl(socket, SIOCSIFFLAGS, &request) == 0;
    close(socket);
    return raised;
}

} // namespace

core::Result<void, QString> enterPrivateNetwork()
{
    const uid_t user = geteuid();
    const gid_t group = getegid();
    if (user == 0) {
        if (unshare(CLONE_NEWNET) != 0) {
            return core::fail(because("this system refuses a private network"));
        }
    } else {
        if (unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0) {
            return core::fail(because("this system refuses a private network to ordinary users"));
        }
        if (!mapOurselves(user, group)) {
            return core::fail(because("the private user namespace cannot be set up"));
        }
    }
    if (!raiseLoopback()) {
        return core::fail(because("loopback does not come up in the private network"));
    }
    return {};
}

} // namespace practice
