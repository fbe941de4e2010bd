// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Result.h"
#include "ocr/LineReader.h"
#include "ocr/OcrError.h"

#include <QString>

#include <memory>

namespace tesseract {
class TessBaseAPI;
}

namespace ocr {

// The second reader of a line, which goes by other features than the glyph table: Tesseract's
// network for Japanese, in this process, with nothing on the disk but its language data. Its
// letters are 2,693; 髙, 﨑, 邉 and many others are not among them. For one thread.
class TesseractLine
{
public:
    enum class Letters { All, Digits, Date };

    // folder: of jpn.traineddata; empty: Tesseract's own. About 0.1 s. NoTesseract: it is not
    // there.
    [[nodiscard]] static core::Result<TesseractLine, OcrError> open(const QString &folder = {});

    TesseractLine(TesseractLine &&) noexcept;
    TesseractLine &operator=(TesseractLine &&) noexcept;
    ~TesseractLine();

    // What stands in the line, without the spaces that Tesseract sees between Japanese letters.
    // likeness is its confidence, 0 to 1. Nothing after two seconds.
    [[nodiscard]] ReadLine read(const LineImage &line, Letters letters = Letters::All);

private:
    explicit TesseractLine(std::unique_ptr<tesseract::TessBaseAPI> engine);

    std::unique_ptr<tesseract::TessBaseAPI> m_engine;
};

} // namespace ocr
