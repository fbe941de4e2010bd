// SPDX-License-Identifier: Apache-2.0
#include "app/IdTables.h"

#include "ocr/CardLooker.h"
#include "ocr/OcrErrorText.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace app {

std::unique_ptr<ocr::IdLooker> lookerForIds()
{
    auto reader = ocr::IdReader::open(QCoreApplication::applicationDirPath() + u"/../share"_s,
                                      u":/ocr/layouts"_s);
    if (!reader) {
        std::fprintf(stderr,
                     "uketsuke-kiosk: no IDs are read: %s\n",
                     qUtf8Printable(ocr::sentenceFor(reader.error())));
        return nullptr;
    }
    return std::make_unique<ocr::CardLooker>(std::move(*reader));
}

} // namespace app
