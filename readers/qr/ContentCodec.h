// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "readers/qr/FamilyContent.h"

namespace qr {

// Deterministic CBOR with integer keys (Payload.h says which). What is too long is cut when it is
// written: the page does not take more.
[[nodiscard]] QByteArray encodeContent(const FamilyContent &content);

enum class ContentError {
    Malformed, // not CBOR of this form, something trails behind it, or a text is too long
    TooMany,   // more than core::mostInCode
    Empty,     // nobody
};

// Keys of a newer minor version are passed over. Texts come without control characters, in NFC.
struct ReadContent
{
    std::optional<FamilyContent> content;
    ContentError error = ContentError::Malformed; // where there is none
};
[[nodiscard]] ReadContent decodeContent(const QByteArray &bytes);

} // namespace qr
