// SPDX-License-Identifier: Apache-2.0
#include "ocr/IdReader.h"
#include "ocr/PictureFile.h"
#include "tests/ocr/specimens/SpecimenFonts.h"
#include "tests/ocr/specimens/SpecimenPhoto.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using specimens::Kind;

namespace {

const QString development = QStringLiteral(SOURCE_DIR "/../shared/data/ocr_dev/");
const QString layouts = u":/ocr/layouts"_s;

QString tables()
{
    return QFileInfo(QStringLiteral(GLYPH_TABLE)).path();
}

QImage photographOf(Kind kind, double degrees = 4)
{
    const auto card = specimens::specimenCard(kind, specimens::specimenFonts().value(0), 7);
    specimens::Shot shot;
    shot.places[0].degrees = degrees;
    shot.blur = 0.5;
    shot.noise = 1.5;
    return specimens::photograph({card}, shot, 3).picture;
}

QString valueIn(const ocr::IdFace &face, const QString &key)
{
    const auto field = std::ranges::find(face.fields, key, &ocr::FaceField::key);
    return field == face.fields.end() ? QString() : field->value;
}

} // namespace

class IdReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto reader = ocr::IdReader::open(tables(), layouts, [] { return specimens::shownOn; });
        QVERIFY(reader.has_value());
        m_reader = std::make_unique<ocr::IdReader>(std::move(*reader));
    }

    void missingTable_isTold()
    {
        const QTemporaryDir empty;
        QCOMPARE(ocr::IdReader::open(empty.path(), layouts).error(), ocr::OcrError::NoGlyphTable);
        QVERIFY(QFile::copy(QStringLiteral(GLYPH_TABLE), empty.filePath(u"glyphs.bin"_s)));
        QCOMPARE(ocr::IdReader::open(empty.path(), layouts).error(), ocr::OcrError::NoGazetteer);
        QCOMPARE(ocr::IdReader::open(tables(), empty.path()).error(), ocr::OcrError::NoLayout);
    }

    void face_isKnown_whicheverWayItLies_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("degrees");
        for (const Kind kind :
             {Kind::Licence, Kind::MyNumber, Kind::Residence, Kind::Certificate, Kind::Passport}) {
            for (const int degrees : {3, 177})
                QTest::addRow("%s, %d", qPrintable(wordFor(kind)), degrees) << kind << degrees;
        }
    }

    void face_isKnown_whicheverWayItLies()
    {
        QFETCH(Kind, kind);
        QFETCH(int, degrees);
        const auto card = specimens::specimenCard(kind, specimens::specimenFonts().value(0), 7);
        const auto face = m_reader->read(photographOf(kind, degrees));
        QVERIFY(face.has_value());
        QCOMPARE(face->kind, wordFor(kind));
        QCOMPARE(face->orientation, degrees > 90 ? 180 : 0);
        const auto birth =
            std::ranges::find(card.fields, u"birth_date"_s, &specimens::SpecimenField::key);
        QVERIFY(birth != card.fields.end());
        QCOMPARE(valueIn(*face, u"birth_date"_s), birth->value);
    }

    void whatIsNoFace_isRefused_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<core::IdHindrance>("hindrance");
        QTest::newRow("number side") << Kind::MyNumberBack << core::IdHindrance::NumberSide;
        QTest::newRow("back of a licence") << Kind::LicenceBack << core::IdHindrance::WrongSide;
        QTest::newRow("point card") << Kind::PointCard << core::IdHindrance::OtherCard;
    }

    void whatIsNoFace_isRefused()
    {
        QFETCH(Kind, kind);
        QFETCH(core::IdHindrance, hindrance);
        const auto face = m_reader->read(photographOf(kind));
        QVERIFY(!face);
        QCOMPARE(face.error(), hindrance);
    }

    void emptyTable_hasNoCard()
    {
        QImage table(1280, 720, QImage::Format_RGB32);
        table.fill(Qt::darkGray);
        QCOMPARE(m_reader->read(table).error(), core::IdHindrance::NoCard);
    }

    // Its small copy would have no row.
    void pictureThatCannotBeLookedAt_isNone()
    {
        QImage line(40'000, 10, QImage::Format_RGB32);
        line.fill(Qt::darkGray);
        QCOMPARE(m_reader->read(line).error(), core::IdHindrance::NoPicture);
    }

    void certificate_tellsNameAndBirthDateAlone()
    {
        const auto face = m_reader->read(photographOf(Kind::Certificate));
        QVERIFY(face.has_value());
        QCOMPARE(face->fields.size(), 2U);
        QVERIFY(!valueIn(*face, u"name"_s).isEmpty());
        QVERIFY(!valueIn(*face, u"birth_date"_s).isEmpty());
    }

    // Every sixth, for the time that it takes; uketsukectl id --bench reads all.
    void developmentCards_areRead()
    {
        QFile file(development + u"truth.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("no development cards");
        const QJsonArray images =
            QJsonDocument::fromJson(file.readAll()).object()[u"images"_s].toArray();
        int right = 0;
        int all = 0;
        for (qsizetype i = 0; i < images.size(); i += 6) {
            const QJsonObject truth = images[i].toObject();
            const auto picture = ocr::pictureFromFile(development + truth[u"file"_s].toString());
            QVERIFY(picture.has_value());
            const auto face = m_reader->read(*picture);
            QVERIFY2(face.has_value(), qPrintable(truth[u"file"_s].toString()));
            QCOMPARE(face->kind, truth[u"type"_s].toString());
            QCOMPARE(face->orientation == 180, truth[u"upside_down"_s].toBool());
            const QString birth = truth[u"fields"_s][u"birth_date"_s].toString();
            right += valueIn(*face, u"birth_date"_s) == birth ? 1 : 0;
            all += 1;
        }
        QVERIFY2(right >= all - 1, qPrintable(u"%1 of %2"_s.arg(right).arg(all)));
    }

private:
    std::unique_ptr<ocr::IdReader> m_reader;
};

QTEST_MAIN(IdReaderTest)
#include "tst_IdReader.moc"
