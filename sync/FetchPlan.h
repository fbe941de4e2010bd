// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/SqliteRegister.h"
#include "wire/HeldLines.h"

#include <deque>
#include <optional>

namespace uplink {

// A part of a line to be asked for.
struct Fetching
{
    core::StreamId stream;
    QByteArray branch;
    quint64 from = 1; // seq

    bool operator==(const Fetching &) const = default;
};

// What headquarters holds of this desk's streams and the desk does not, line by line. Each answer
// brings a line forward, or back to where the two histories part and then forward; one that does
// neither ends it, until headquarters is asked again which lines it holds.
class FetchPlan
{
public:
    explicit FetchPlan(const store::SqliteRegister &reg)
        : m_register(reg)
    {}

    // In place of what was planned before.
    void plan(const wire::LinesAnswer &held);
    [[nodiscard]] std::optional<Fetching> next() const;
    void take(const store::BackFromHeadquarters &result);
    // The line that was asked for last cannot be had for now.
    void giveUp();

private:
    enum class Way { Back, Forward };

    struct Line
    {
        core::StreamId stream;
        wire::HeldLine held;
        quint64 from = 1; // seq
        Way way = Way::Back;
    };

    [[nodiscard]] quint64 start(const core::StreamId &stream, const wire::HeldLine &held) const;

    const store::SqliteRegister &m_register;
    std::deque<Line> m_lines;
};

} // namespace uplink
