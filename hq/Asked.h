// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Record.h"
#include "web/Http.h"
#include "wire/KnownBy.h"

#include <QByteArray>

namespace hq {

// What an answer is to.
struct Asked
{
    QByteArray digest;  // SHA-256 of the envelope received
    QByteArray knownBy; // wire::knownByHeader as it came; empty: not said

    [[nodiscard]] static Asked by(const web::Request &request)
    {
        return {core::hashOf(request.body), request.header(wire::knownByHeader)};
    }
};

} // namespace hq
