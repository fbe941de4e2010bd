// SPDX-License-Identifier: Apache-2.0
#include "frames/StillSource.h"
#include "ocr/CardLooker.h"
#include "ocr/IdWatch.h"
#include "tests/ocr/specimens/OddPictures.h"
#include "tests/ocr/specimens/SpecimenFonts.h"
#include "ui/HindranceText.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using core::IdHindrance;
using specimens::Kind;

namespace {

constexpr quint32 seed = 5;
constexpr int patience = 90'000; // milliseconds, beside other work

QString typeface()
{
    return specimens::specimenFonts().value(0);
}

// Straight below a camera on a stand, and near enough.
specimens::SpecimenPhoto below(const std::vector<specimens::SpecimenCard> &cards)
{
    specimens::Shot shot;
    shot.places = {{{0.5, 0.5}, 1.5, 1300}};
    shot.desk = specimens::Desk::Dark;
    shot.blur = 0.6;
    shot.noise = 2;
    return specimens::photograph(cards, shot, seed);
}

specimens::SpecimenPhoto below(Kind kind)
{
    return below({specimens::specimenCard(kind, typeface(), seed)});
}

std::unique_ptr<ocr::IdLooker> looker()
{
    auto reader = ocr::IdReader::open(QFileInfo(QStringLiteral(GLYPH_TABLE)).path(),
                                      u":/ocr/layouts"_s,
                                      [] { return specimens::shownOn; });
    return reader ? std::make_unique<ocr::CardLooker>(std::move(*reader)) : nullptr;
}

// What lies below the camera of a desk, for as long as it is not changed.
class Table
{
public:
    Table()
        : m_watch(&looker, 60s) // beside other work
        , m_read(&m_watch, &core::IdIntake::read)
    {
        QObject::connect(
            &m_watch, &core::IdIntake::hindered, [this](const auto &by) { m_hindrance = by; });
        m_watch.start();
    }

    void lay(const QByteArray &jpeg)
    {
        m_read.clear();
        m_source.reset();
        QFile file(m_folder.filePath(u"lies.jpg"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(jpeg) == jpeg.size());
        file.close();
        m_source.emplace(file.fileName(), frames::StillSource::Pace{100ms, 10'000});
        QObject::connect(
            &m_source->sink(), &QVideoSink::videoFrameChanged, &m_watch, &ocr::IdWatch::take);
        QObject::connect(
            &*m_source, &frames::FrameSource::available, &m_watch, &ocr::IdWatch::setSource);
        m_source->start();
    }

    // As said last.
    [[nodiscard]] std::optional<IdHindrance> hindrance() const { return m_hindrance; }
    [[nodiscard]] bool hasRead() const { return !m_read.isEmpty(); }
    [[nodiscard]] core::IdReading reading() const
    {
        return m_read.first().first().value<core::IdReading>();
    }

private:
    QTemporaryDir m_folder;
    std::optional<IdHindrance> m_hindrance;
    std::optional<frames::StillSource> m_source;
    ocr::IdWatch m_watch;
    QSignalSpy m_read;
};

} // namespace

// What people lay below the camera of a desk that is no ID: a sentence, and it goes on by itself.
class TestOddFrames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_licence = below(Kind::Licence);
        m_desk = below(std::vector<specimens::SpecimenCard>()).jpeg;
    }

    void oddPicture_isASentence_andTheNextCardIsRead_data()
    {
        QTest::addColumn<QByteArray>("jpeg");
        QTest::addColumn<QList<IdHindrance>>("hindrances"); // one of them
        const QString font = typeface();
        using H = IdHindrance;
        const QList<H> other{H::OtherCard};
        // What is left of a card may be taken for one far away.
        QTest::newRow("half a card")
            << specimens::halfCard(font, seed).jpeg << QList{H::CutOff, H::NoCard, H::TooFar};
        QTest::newRow("no card") << m_desk << QList{H::NoCard};
        QTest::newRow("two cards") << specimens::twoCards(font, seed).jpeg << QList{H::TwoCards};
        QTest::newRow("bank card") << below(Kind::BankCard).jpeg << other;
        QTest::newRow("point card") << below(Kind::PointCard).jpeg << other;
        QTest::newRow("blank sheet") << below(Kind::BlankSheet).jpeg << other;
        QTest::newRow("back") << below(Kind::LicenceBack).jpeg << QList{H::WrongSide};
        QTest::newRow("number side") << below(Kind::MyNumberBack).jpeg << QList{H::NumberSide};
        QTest::newRow("tiny") << specimens::tinyPicture(font, seed) << QList{H::TooSmall};
        QTest::newRow("no camera") << QByteArray("none") << QList{H::NoPicture};
    }

    void oddPicture_isASentence_andTheNextCardIsRead()
    {
        QFETCH(const QByteArray, jpeg);
        QFETCH(const QList<IdHindrance>, hindrances);
        clearTheTable();
        m_table.lay(jpeg);
        QTest::qWait(1000); // what is said may be what was said of the empty table
        QTRY_VERIFY_WITH_TIMEOUT(isOneOf(hindrances), patience);
        QVERIFY(!m_table.hasRead());
        const ui::HindranceText text = ui::hindranceText(m_table.hindrance());
        const QString all = text.words + text.advice;
        QVERIFY2(all.contains(u"ください"_s) || all.contains(u"使えます"_s), qPrintable(all));
        licenceIsRead();
    }

    // No camera has so many pixels, or half a picture; what a desk is tried with may.
    void oddFile_keepsNothingFromBeingRead()
    {
        for (const QByteArray &jpeg : {specimens::hugePicture(typeface(), seed),
                                       specimens::brokenPicture(typeface(), seed),
                                       specimens::boastingPicture()}) {
            clearTheTable();
            m_table.lay(jpeg);
            QTest::qWait(1500);
            licenceIsRead();
        }
    }

private:
    [[nodiscard]] bool isOneOf(const QList<IdHindrance> &hindrances) const
    {
        return m_table.hindrance() && hindrances.contains(*m_table.hindrance());
    }

    void clearTheTable()
    {
        m_table.lay(m_desk);
        QTRY_COMPARE_WITH_TIMEOUT(
            m_table.hindrance(), std::optional(IdHindrance::NoCard), patience);
    }

    void licenceIsRead()
    {
        clearTheTable();
        m_table.lay(m_licence.jpeg);
        QTRY_VERIFY_WITH_TIMEOUT(m_table.hasRead(), patience);
        const core::IdReading reading = m_table.reading();
        const auto birth =
            std::ranges::find(reading.fields, core::IdField::BirthDate, &core::ReadField::field);
        QVERIFY(birth != reading.fields.end());
        const auto &fields = m_licence.cards.front().fields;
        const auto truth =
            std::ranges::find(fields, u"birth_date"_s, &specimens::SpecimenField::key);
        QCOMPARE(birth->value, truth->value);
    }

    specimens::SpecimenPhoto m_licence;
    QByteArray m_desk;
    Table m_table;
};

QTEST_MAIN(TestOddFrames)
#include "tst_OddFrames.moc"
