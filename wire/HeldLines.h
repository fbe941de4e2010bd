// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"

#include <QByteArray>
#include <QUuid>

#include <optional>
#include <vector>

namespace wire {

inline constexpr qsizetype nonceSize = 16;
inline constexpr qsizetype maxHeldLines = 1'000;

// A kiosk asks headquarters which of its streams are held there: after a start with an older disk,
// or with none, it cannot know them all by itself.
struct LinesQuestion
{
    core::KioskId kiosk;
    QByteArray nonce; // random, so that an answer of yesterday does not fit

    bool operator==(const LinesQuestion &) const = default;
};

// A line (wire::Line) as headquarters holds it: how far it goes, not what is in it.
struct HeldLine
{
    quint64 incarnation = 0;
    QByteArray branch;   // empty: the trunk
    quint64 first = 1;   // seq of its own first record
    quint64 next = 1;    // seq expected next
    QByteArray headHash; // of record next - 1

    bool operator==(const HeldLine &) const = default;
};

// Signed by headquarters. A line comes after the one that it grew from; of more than maxHeldLines
// only the newest are named.
struct LinesAnswer
{
    core::KioskId kiosk;
    QByteArray answers; // SHA-256 of the envelope with the question
    QUuid serverIncarnation;
    std::vector<HeldLine> lines;

    bool operator==(const LinesAnswer &) const = default;
};

[[nodiscard]] QByteArray encode(const LinesQuestion &question);
[[nodiscard]] std::optional<LinesQuestion> linesQuestionFrom(const QByteArray &bytes);
[[nodiscard]] QByteArray encode(const LinesAnswer &answer);
[[nodiscard]] std::optional<LinesAnswer> linesAnswerFrom(const QByteArray &bytes);

} // namespace wire
