// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <random>
#include <vector>

namespace specimens {

// The same throws for the same seed with every compiler, which the distributions of <random> do
// not promise.
class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_engine(seed)
    {}

    // From low up to high, neither of them left out.
    [[nodiscard]] int whole(int low, int high)
    {
        return low + static_cast<int>(m_engine() % static_cast<quint32>(high - low + 1));
    }
    [[nodiscard]] double between(double low, double high)
    {
        return low + (high - low) * (static_cast<double>(m_engine()) / 4294967296.0);
    }
    [[nodiscard]] bool chance(double probability) { return between(0, 1) < probability; }
    [[nodiscard]] quint32 seed() { return static_cast<quint32>(m_engine()); }
    template <typename T> [[nodiscard]] const T &oneOf(const std::vector<T> &all)
    {
        return all[static_cast<std::size_t>(m_engine() % all.size())];
    }

private:
    std::mt19937 m_engine;
};

} // namespace specimens
