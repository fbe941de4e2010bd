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
                                Beginning{"MECARD:", CodeKind::ContactCard}};
constexpr qsizetype longestBeginning = 16;

} // namespace

CodeKind kindOf(const QByteArray &text)
{
    const QByteArray begins = text.first(std::min(text.size(), longestBeginning)).toUpper();
    const auto found =
        std::find_if(beginnings.begin(), beginnings.end(), [&begins](const Beginning &one) {
            return begins.startsWith(one.text);
        });
    return found == beginnings.end() ? CodeKind::Other : found->kind;
}

} // namespace qr
