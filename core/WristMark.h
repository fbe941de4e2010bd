// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Cell.h"
#include "core/Handle.h"
#include "core/Result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace core {

enum class WristMarkError {
    NotAMark, // another code: a shop's, a web page, a later version's
    Mistyped, // one of ours whose check letter does not fit
};

// What a wristband's or slip's QR says, so that any desk, locked or new, can let the right person
// out and in:
//
//     UKE1:<issuing shelter>:<wrist number>[:<cell>]        UKE1:452025-012:8K2QF0ZB:41001
//
// issuer  the shelter's code, 1 to 32 of [A-Za-z0-9._-], so it never holds a colon
// handle  8 of Crockford's letters, upper case
// cell    age band × 10000 + sex × 1000 + place, decimal, left out where it is not known
//
// Nothing in it says who somebody is.
struct WristMark
{
    HandleKey who;
    std::optional<Cell> cell;

    static constexpr qsizetype maxLength = 64;

    bool operator==(const WristMark &) const = default;

    [[nodiscard]] QByteArray text() const;
    // Foreign bytes: exactly the form above and nothing around it. A cell that this version does
    // not know is none.
    [[nodiscard]] static Result<WristMark, WristMarkError> fromText(const QString &text);
};

} // namespace core
