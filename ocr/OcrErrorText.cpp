// SPDX-License-Identifier: Apache-2.0
#include "ocr/OcrErrorText.h"

using namespace Qt::StringLiterals;

namespace ocr {

QString sentenceFor(OcrError error)
{
    switch (error) {
    case OcrError::NoGlyphTable:
        return u"the table of glyphs is missing or damaged (glyphs.bin)"_s;
    case OcrError::NoLayout:
        return u"a layout of an ID is missing or breaks its rules"_s;
    case OcrError::NoGazetteer:
        return u"the list of addresses is missing or damaged (addresses.bin)"_s;
    case OcrError::NoNames:
        return u"the list of names is missing or damaged (names.tsv)"_s;
    case OcrError::NoTesseract:
        return u"Tesseract has no Japanese here (package tesseract-ocr-jpn)"_s;
    }
    return {};
}

} // namespace ocr
