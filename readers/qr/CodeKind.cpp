// SPDX-License-Identifier: Apache-2.0
#include "readers/qr/CodeKind.h"

#include <algorithm>
#include <array>

namespace qr {

namespace {

struct Beginning
{
    const char *text;
    CodeKind kind;
};

constexpr std::array beginnings{Beginning{"HNN", CodeKind::Household},
                                Beginning{"UKE1", CodeKind::Wristband},
                                Beginning{"HTTP://", CodeKind::WebAddress},
                                Beginning{"HTTPS://", CodeKind::WebAddress},
                                Beginning{"BEGIN:VCARD", CodeKind::ContactCard},
                                Beginning{"MECARD:", CodeKind::ContactCard},
                                Beginning{"#UT", CodeKind::Ticket}}; // of a railway: UIC 918.3
constexpr qsizetype longestBeginning = 16;

// Boarding passes of IATA's resolution 792: the mark of an electronic ticket behind 20 letters of a
// name.
bool isBoardingPass(const QByteArray &text)
{
    return text.size() >= 60 && text[0] == 'M' && text[1] >= '1' && text[1] <= '4' &&
           text[22] == 'E';
}

} // namespace

CodeKind kindOf(const QByteArray &text)
{
    if (isBoardingPass(text)) {
        return CodeKind::Ticket;
    }
    const QByteArray begins = text.first(std::min(text.size(), longestBeginning)).toUpper();
    const auto found =
        std::find_if(beginnings.begin(), beginnings.end(), [&begins](const Beginning &one) {
            return begins.startsWith(one.text);
        });
    return found == beginnings.end() ? CodeKind::Other : found->kind;
}

} // namespace qr
