// SPDX-License-Identifier: Apache-2.0
#include "hq/Account.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hq {

namespace {

constexpr qsizetype longestName = 32;

} // namespace

QString codeOf(Role role)
{
    return role == Role::Administrator ? u"administrator"_s : u"officer"_s;
}

std::optional<Role> roleFrom(const QByteArray &code)
{
    for (const Role role : {Role::Officer, Role::Administrator}) {
        if (codeOf(role).toLatin1() == code) {
            return role;
        }
    }
    return std::nullopt;
}

bool isLoginName(QByteArrayView name)
{
    const auto isLetter = [](char c) { return c >= 'a' && c <= 'z'; };
    return !name.isEmpty() && name.size() <= longestName && isLetter(name.front()) &&
           std::all_of(name.begin(), name.end(), [&isLetter](char c) {
               return isLetter(c) || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
           });
}

} // namespace hq
