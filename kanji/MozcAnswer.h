// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <optional>

namespace kanji {

// A line of mozc_emacs_helper (mozc 2.28), which answers each command with one:
//
//     ((mozc-emacs-helper . t)(version . "2.28.4715.102")(config . …))       once, when it is there
//     ((emacs-event-id . 7)(emacs-session-id . 1)(output . (
//       (preedit . ((segment ((value . "山田")(key . "やまだ") …)) …))
//       (all-candidate-words . ((candidates ((id . 0)(value . "山田") …) …) …)) …)))
//     ((error . scan-error)(message . "…"))                                  and it ends
struct MozcAnswer
{
    static constexpr qsizetype mostCandidates = 60;
    static constexpr qsizetype longestName = 32; // UTF-16 units

    enum class Kind { Greeting, Answer };

    // Nothing: neither greeting nor answer, so that the helper is of no use any more.
    [[nodiscard]] static std::optional<MozcAnswer> parse(QByteArrayView line);

    bool operator==(const MozcAnswer &) const = default;

    Kind kind = Kind::Answer;
    quint32 event = 0; // the command's number
    quint32 session = 0;
    qsizetype segments = 0; // into which mozc divides the kana; one is a word
    QStringList candidates; // for the first segment: names in kanji, the likeliest first
};

// At least one kanji, otherwise kana: no sign, no picture, nothing that a label could not print.
[[nodiscard]] bool isNameInKanji(const QString &text);

} // namespace kanji
