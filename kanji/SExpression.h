// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <span>
#include <vector>

namespace kanji {

// What a Lisp reader makes of one line: an atom (42, t, nil), a string, or a list of such. Foreign
// bytes: depth, sizes and number of parts are bounded, whatever else is there is no expression.
struct SExpression
{
    enum class Kind { Atom, String, List };

    // Far beyond the longest answer seen: 281 candidates in 22 kB.
    static constexpr qsizetype longestLine = 256 * 1024;
    static constexpr qsizetype longestText = 1024;
    static constexpr int deepest = 16;
    static constexpr int mostParts = 32'768;

    [[nodiscard]] static std::optional<SExpression> parse(QByteArrayView line);

    // Of a list with (key . value) in it. The first such; null where there is none.
    [[nodiscard]] const SExpression *value(QByteArrayView key) const;
    // Of a list with (key first second …) in it.
    [[nodiscard]] std::span<const SExpression> values(QByteArrayView key) const;

    Kind kind = Kind::List;
    QByteArray text; // of an atom or a string, without quotes and escapes
    std::vector<SExpression> items;
};

} // namespace kanji
