// SPDX-License-Identifier: Apache-2.0
// What a scanner types or sends: undoing a layout never makes a text longer, and what is taken for
// a band says itself again in the one form that a band has.
#include "core/WristMark.h"
#include "readers/scanner/ScannedText.h"
#include "tests/fuzz/Insist.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString arrived =
        QString::fromLatin1(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QString text = scanner::undoLayout(arrived);
    insist(text.size() == arrived.size());
    if (const auto mark = core::WristMark::fromText(text)) {
        const auto again = core::WristMark::fromText(QString::fromLatin1(mark->text()));
        insist(again && *again == *mark);
    }
    return 0;
}
