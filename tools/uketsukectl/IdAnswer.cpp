// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/IdAnswer.h"

#include "ocr/IdReader.h"
#include "ocr/PictureFile.h"

#include <QElapsedTimer>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace uketsukectl {

namespace {

QString wordOf(core::IdHindrance hindrance)
{
    using core::IdHindrance;
    switch (hindrance) {
    case IdHindrance::NoCard:
        return u"no-card"_s;
    case IdHindrance::CutOff:
        return u"cut-off"_s;
    case IdHindrance::TooFar:
        return u"too-far"_s;
    case IdHindrance::TwoCards:
        return u"two-cards"_s;
    case IdHindrance::TooDark:
        return u"too-dark"_s;
    case IdHindrance::Glare:
        return u"glare"_s;
    case IdHindrance::Blurred:
        return u"blurred"_s;
    case IdHindrance::OtherCard:
        return u"other-card"_s;
    case IdHindrance::WrongSide:
        return u"wrong-side"_s;
    case IdHindrance::NumberSide:
        return u"number-side"_s;
    case IdHindrance::NoPicture:
        return u"no-picture"_s;
    case IdHindrance::TooLarge:
        return u"too-large"_s;
    case IdHindrance::TooSmall:
        return u"too-small"_s;
    }
    return {};
}

void describe(QJsonObject &line, const ocr::IdFace &face)
{
    QJsonObject fields;
    for (const ocr::FaceField &field : face.fields) {
        fields.insert(
            field.key,
            QJsonObject{{u"value"_s, field.value},
                        {u"sure"_s, field.sureness == core::Sureness::Sure},
                        {u"alternatives"_s, QJsonArray::fromStringList(field.alternatives)}});
    }
    line.insert(u"kind"_s, face.kind);
    line.insert(u"orientation"_s, face.orientation);
    line.insert(u"fields"_s, fields);
}

} // namespace

QJsonObject idAnswer(const ocr::IdReader &reader, const QString &path)
{
    QJsonObject line{{u"file"_s, path},
                     {u"kind"_s, QJsonValue::Null},
                     {u"orientation"_s, QJsonValue::Null},
                     {u"fields"_s, QJsonObject()},
                     {u"ms"_s, 0},
                     {u"problem"_s, QJsonValue::Null}};
    auto picture = ocr::pictureFromFile(path);
    if (!picture) {
        line.insert(u"problem"_s, wordOf(picture.error()));
        return line;
    }
    QElapsedTimer time;
    time.start();
    const auto face = reader.read(*picture);
    line.insert(u"ms"_s, static_cast<double>(time.nsecsElapsed() / 1000) / 1000);
    if (face)
        describe(line, *face);
    else
        line.insert(u"problem"_s, wordOf(face.error()));
    // Whatever it showed, it may have been a number that nobody may keep.
    picture->fill(0U);
    return line;
}

} // namespace uketsukectl
