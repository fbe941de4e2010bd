// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ocr {

// Why a reader cannot work at all; what hinders reading one picture is core::IdHindrance.
enum class OcrError {
    NoGlyphTable, // the file is missing, damaged or of another version
    NoLayout,     // a layout file is missing or breaks its own rules
    NoGazetteer,  // the list of addresses is missing or damaged
    NoNames,      // the list of names is missing or damaged
    NoTesseract,  // its language data are missing
};

} // namespace ocr
