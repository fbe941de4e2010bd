// SPDX-License-Identifier: Apache-2.0
#include "ocr/IdFace.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

ocr::FaceField field(const QString &key, const QString &value, std::optional<core::IdField> shown)
{
    ocr::FaceField field;
    field.key = key;
    field.value = value;
    field.shown = shown;
    return field;
}

} // namespace

class IdFaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void desk_isToldItsOwnFields_andNoNumber()
    {
        ocr::IdFace face;
        face.shown = core::IdKind::ResidenceCard;
        face.fields = {field(u"name"_s, u"MIHON HANAKO"_s, core::IdField::Name),
                       field(u"number"_s, u"AB12345678CD"_s, {}),
                       field(u"sex"_s, u"女"_s, core::IdField::Sex)};
        face.fields[0].sureness = core::Sureness::Sure;
        face.fields[0].alternatives = {u"MIHON HANAKA"_s};
        const core::IdReading reading = ocr::deskReading(face);
        QCOMPARE(reading.kind, core::IdKind::ResidenceCard);
        QCOMPARE(reading.fields.size(), 2U);
        QCOMPARE(reading.fields[0].field, core::IdField::Name);
        QCOMPARE(reading.fields[0].value, u"MIHON HANAKO"_s);
        QCOMPARE(reading.fields[0].sureness, core::Sureness::Sure);
        QCOMPARE(reading.fields[0].alternatives, QStringList{u"MIHON HANAKA"_s});
        QCOMPARE(reading.fields[1].value, u"女"_s);
    }

    void sexOfAPassport_isToldAsOtherCardsPrintIt()
    {
        ocr::IdFace face;
        face.fields = {field(u"sex"_s, u"M"_s, core::IdField::Sex)};
        QCOMPARE(ocr::deskReading(face).fields[0].value, u"男"_s);
        face.fields[0].value = u"F"_s;
        QCOMPARE(ocr::deskReading(face).fields[0].value, u"女"_s);
        face.fields[0].value = u"<"_s;
        QCOMPARE(ocr::deskReading(face).fields[0].value, QString());
    }

    void strip_isAPng_orNothing()
    {
        ocr::IdFace face;
        face.fields = {field(u"name"_s, {}, core::IdField::Name),
                       field(u"address"_s, {}, core::IdField::Address)};
        face.fields[0].strip = QImage(40, 12, QImage::Format_RGB888);
        face.fields[0].strip.fill(Qt::yellow);
        const core::IdReading reading = ocr::deskReading(face);
        QCOMPARE(QImage::fromData(reading.fields[0].strip, "PNG").size(), QSize(40, 12));
        QVERIFY(reading.fields[1].strip.isEmpty());
    }
};

QTEST_GUILESS_MAIN(IdFaceTest)
#include "tst_IdFace.moc"
