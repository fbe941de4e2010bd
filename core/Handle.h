// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <array>
#include <compare>
#include <functional>
#include <optional>

namespace core {

// The random wrist number: 8 letters of Crockford's base 32, 7 random and 1 check letter. It is not
// derived from anything about the person. The check letter catches every single wrong letter and
// every swap of two letters.
class Handle
{
public:
    static constexpr int length = 8;

    // Accepts lower case, spaces and hyphens, and Crockford's look-alikes (O for 0, I and L for 1).
    [[nodiscard]] static std::optional<Handle> fromText(const QString &text);
    // random32 answers 32 random bits; comes in as a function so that tests can decide.
    [[nodiscard]] static Handle random(const std::function<quint32()> &random32);

    // Eight upper-case letters.
    [[nodiscard]] QString text() const;
    // For the eye: two groups of four.
    [[nodiscard]] QString displayText() const;

    auto operator<=>(const Handle &) const = default;

private:
    Handle() = default;

    std::array<char, length> m_letters{};
};

[[nodiscard]] size_t qHash(const Handle &handle, size_t seed = 0);

// A shelter's code in the municipality's list, e.g. "452025-012". 1 to 32 characters of
// [A-Za-z0-9._-].
using ShelterCode = QString;
[[nodiscard]] bool isShelterCode(const QString &text);

// A band keeps its number when its bearer moves to another shelter, so folds key on both.
struct HandleKey
{
    ShelterCode issuer;
    Handle handle;

    bool operator==(const HandleKey &) const = default;
    std::strong_ordering operator<=>(const HandleKey &other) const
    {
        const auto issuers = issuer.compare(other.issuer) <=> 0;
        return issuers != 0 ? issuers : handle <=> other.handle;
    }
};

[[nodiscard]] size_t qHash(const HandleKey &key, size_t seed = 0);

} // namespace core
