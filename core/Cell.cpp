// SPDX-License-Identifier: Apache-2.0
#include "core/Cell.h"

namespace core {

quint32 Cell::packed() const
{
    return static_cast<quint32>(ageBand) * 10'000U + static_cast<quint32>(sex) * 1'000U +
           static_cast<quint32>(place);
}

std::optional<Cell> Cell::fromPacked(quint64 packed)
{
    const auto ageBand = ageBandFrom(packed / 10'000);
    const auto sex = sexFrom(packed / 1'000 % 10);
    const auto place = placeFrom(packed % 1'000);
    if (!ageBand || !sex || !place) {
        return std::nullopt;
    }
    return Cell{*ageBand, *sex, *place};
}

void CellCounts::add(const Cell &cell, int people)
{
    const auto [position, inserted] = m_cells.try_emplace(cell, 0);
    position->second += people;
    if (position->second == 0) {
        m_cells.erase(position);
    }
}

void CellCounts::add(const CellCounts &other)
{
    for (const auto &[cell, people] : other.m_cells) {
        add(cell, people);
    }
}

void CellCounts::subtract(const CellCounts &other)
{
    for (const auto &[cell, people] : other.m_cells) {
        add(cell, -people);
    }
}

int CellCounts::total() const
{
    int sum = 0;
    for (const auto &[cell, people] : m_cells) {
        sum += people;
    }
    return sum;
}

int CellCounts::of(const Cell &cell) const
{
    const auto position = m_cells.find(cell);
    return position == m_cells.end() ? 0 : position->second;
}

} // namespace core
