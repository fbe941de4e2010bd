// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "readers/card/PcscContext.h"

#include <chrono>
#include <list>
#include <string>
#include <vector>

namespace card {

// One laying-down of one card. change counts insertions and removals on that reader, so that a card
// taken away and laid back between two looks is a new one.
struct Insertion
{
    std::string reader;
    unsigned long change = 0;

    bool operator==(const Insertion &) const = default;
};

// What lies on which reader, kept up to date by waiting for pcscd's notice. Readers may come and
// go.
class ReaderStates
{
public:
    explicit ReaderStates(const PcscContext &context)
        : m_context(context)
    {}

    // Blocks until something changed or limit is over; either way the state is fresh afterwards.
    [[nodiscard]] core::Result<void, CardError> wait(std::chrono::milliseconds limit);

    [[nodiscard]] bool hasReader() const { return !m_names.empty(); }
    // Empty, or one, or more than one card lying there.
    [[nodiscard]] std::vector<Insertion> cards() const;

private:
    [[nodiscard]] core::Result<void, CardError> refreshNames();

    const PcscContext &m_context;
    std::list<std::string> m_names; // a list: the states below point into its strings
    std::vector<SCARD_READERSTATE> m_states;
};

} // namespace card
