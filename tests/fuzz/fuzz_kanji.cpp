// SPDX-License-Identifier: Apache-2.0
// A line of mozc_emacs_helper: whatever it says, names are names, in bounds, and none twice.
#include "kanji/MozcAnswer.h"
#include "tests/fuzz/Insist.h"

#include <QSet>

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView line(data, static_cast<qsizetype>(size));
    const auto answer = kanji::MozcAnswer::parse(line);
    if (answer) {
        const QStringList &names = answer->candidates;
        insist(names.size() <= kanji::MozcAnswer::mostCandidates);
        insist(QSet<QString>(names.begin(), names.end()).size() == names.size());
        for (const QString &name : names) {
            insist(kanji::isNameInKanji(name) && name.size() <= kanji::MozcAnswer::longestName);
        }
        insist(*answer == *kanji::MozcAnswer::parse(line));
    }
    return 0;
}
