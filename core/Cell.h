// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Codes.h"

#include <compare>
#include <map>
#include <optional>

namespace core {

// What travels in the clear about somebody: age band × sex × place, and no more.
struct Cell
{
    AgeBand ageBand = AgeBand::Unknown;
    Sex sex = Sex::NotKnown;
    Place place = Place::Unknown;

    auto operator<=>(const Cell &) const = default;

    // ageBand × 10000 + sex × 1000 + place: the form in records and announcements.
    [[nodiscard]] quint32 packed() const;
    [[nodiscard]] static std::optional<Cell> fromPacked(quint64 packed);
};

// People per cell; negative while somebody's going overtakes their coming on the network.
class CellCounts
{
public:
    void add(const Cell &cell, int people);
    void add(const CellCounts &other);
    void subtract(const CellCounts &other);
    [[nodiscard]] int total() const;
    [[nodiscard]] int of(const Cell &cell) const;
    // Cells that are not zero, in order.
    [[nodiscard]] const std::map<Cell, int> &cells() const { return m_cells; }

    bool operator==(const CellCounts &) const = default;

private:
    std::map<Cell, int> m_cells;
};

} // namespace core
