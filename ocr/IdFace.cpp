// SPDX-License-Identifier: Apache-2.0
#include "ocr/IdFace.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace ocr {

namespace {

QByteArray pngOf(const QImage &strip)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (strip.isNull() || !strip.save(&buffer, "PNG"))
        return {};
    return png;
}

// A passport says M, F or neither.
QString deskValue(const FaceField &field)
{
    if (field.shown != core::IdField::Sex)
        return field.value;
    if (field.value == u"M"_s)
        return u"男"_s;
    return field.value == u"F"_s ? u"女"_s : field.value == u"<"_s ? QString() : field.value;
}

} // namespace

core::IdReading deskReading(const IdFace &face)
{
    core::IdReading reading;
    reading.kind = face.shown;
    for (const FaceField &field : face.fields) {
        if (field.shown) {
            reading.fields.push_back({*field.shown,
                                      deskValue(field),
                                      field.sureness,
                                      field.alternatives,
                                      pngOf(field.strip)});
        }
    }
    return reading;
}

} // namespace ocr
