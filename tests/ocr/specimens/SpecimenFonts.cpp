// SPDX-License-Identifier: Apache-2.0
#include "tests/ocr/specimens/SpecimenFonts.h"

#include <QFontDatabase>

namespace specimens {

using namespace Qt::StringLiterals;

QStringList specimenFonts()
{
    QStringList found;
    for (const QString &family : {u"Noto Sans CJK JP"_s,
                                  u"Noto Serif CJK JP"_s,
                                  u"BIZ UDGothic"_s,
                                  u"BIZ UDPGothic"_s,
                                  u"BIZ UDMincho"_s,
                                  u"MigMix 1P"_s,
                                  u"MigMix 2M"_s,
                                  u"Migu 1C"_s,
                                  u"MotoyaLCedar"_s,
                                  u"Sawarabi Gothic"_s,
                                  u"Ume Gothic"_s,
                                  u"Ume Mincho"_s}) {
        if (QFontDatabase::hasFamily(family)) {
            found.append(family);
        }
    }
    return found;
}

} // namespace specimens
