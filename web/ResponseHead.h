// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "web/Http.h"

namespace web {

enum class AfterAnswer { KeepAlive, Close };
enum class BodyLength { Known, UntilClose };

// Status line and headers with the empty line at the end. A response that would break the framing
// (control characters in a header, an impossible status) becomes "nothing": empty bytes.
[[nodiscard]] QByteArray
responseHead(const Response &response, AfterAnswer after, BodyLength length = BodyLength::Known);

// 204 and 304 never carry a body.
[[nodiscard]] bool mayHaveBody(int status);

} // namespace web
