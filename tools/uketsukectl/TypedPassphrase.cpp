// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/TypedPassphrase.h"

#include <cerrno>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace uketsukectl {

namespace {

constexpr std::size_t longestPassphrase = 1024;

} // namespace

core::SecretBytes typedPassphrase()
{
    core::SecretBytes passphrase;
    unsigned char byte = 0;
    while (passphrase.size() < longestPassphrase) {
        const auto count = ::read(STDIN_FILENO, &byte, 1);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count != 1 || byte == '\n') {
            break;
        }
        passphrase.append(byte);
    }
    core::wipe({&byte, 1});
    return passphrase;
}

QCommandLineOption dutyOption()
{
    return {u"duty"_s, u"Whose passphrase it is; 1 unless said."_s, u"NUMBER"_s, u"1"_s};
}

std::optional<core::DutyNumber> dutyFrom(const QCommandLineParser &parser)
{
    return slotNumber(parser.value(u"duty"_s));
}

std::optional<core::DutyNumber> slotNumber(const QString &text)
{
    bool isNumber = false;
    const core::DutyNumber number = text.toInt(&isNumber);
    const bool isSlot = core::isDutyNumber(number) || number == core::envelopeNumber;
    return isNumber && isSlot ? std::optional(number) : std::nullopt;
}

} // namespace uketsukectl
