// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/LineReader.h"

#include <QDate>

namespace ocr {

class AddressReader;
class KnownNames;
class TesseractLine;

// With what the fields of one face are read. All of it outlives the reading.
struct FaceReaders
{
    const LineReader &glyphs;
    TesseractLine &second; // by other features
    const AddressReader &addresses;
    const KnownNames &names;
    QDate today;
};

} // namespace ocr
