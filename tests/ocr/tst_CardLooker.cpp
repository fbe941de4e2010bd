// SPDX-License-Identifier: Apache-2.0
#include "ocr/CardLooker.h"
#include "tests/frames/SampleFrames.h"
#include "tests/ocr/specimens/SpecimenFonts.h"
#include "tests/ocr/specimens/SpecimenPhoto.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using core::IdHindrance;

namespace {

// Straight below a camera on a stand; seed: whose licence. None: the desk alone.
specimens::SpecimenPhoto below(std::optional<quint32> seed)
{
    specimens::Shot shot;
    shot.places = {{{0.5, 0.5}, 1.5, 1300}};
    shot.desk = specimens::Desk::Dark;
    shot.blur = 0.6;
    shot.noise = 2;
    std::vector<specimens::SpecimenCard> cards;
    if (seed)
        cards.push_back(specimens::specimenCard(
            specimens::Kind::Licence, specimens::specimenFonts().value(0), *seed));
    return specimens::photograph(cards, shot, 5);
}

QVideoFrame frameOf(const specimens::SpecimenPhoto &photo)
{
    return framestest::frameOf(photo.picture, QVideoFrameFormat::Format_RGBA8888);
}

QString birthDateOn(const specimens::SpecimenPhoto &photo)
{
    const auto &fields = photo.cards.front().fields;
    return std::ranges::find(fields, u"birth_date"_s, &specimens::SpecimenField::key)->value;
}

} // namespace

class CardLookerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto reader = ocr::IdReader::open(QFileInfo(QStringLiteral(GLYPH_TABLE)).path(),
                                          u":/ocr/layouts"_s,
                                          [] { return specimens::shownOn; });
        QVERIFY(reader.has_value());
        m_looker = std::make_unique<ocr::CardLooker>(std::move(*reader));
    }

    // Two pictures are taken of the first, and one is missing.
    void cardThatFollowsAnother_isReadAlone()
    {
        const auto first = below(5);
        const auto second = below(6);
        QVERIFY(birthDateOn(first) != birthDateOn(second));
        QVERIFY(!look(first).hindrance);
        QTest::qWait(600);
        for (int taken = 0; taken < 2; ++taken)
            QCOMPARE(look(first), ocr::IdSight());
        QCOMPARE(look(below({})).hindrance, IdHindrance::NoCard);

        const QVideoFrame next = frameOf(second);
        const QDeadlineTimer deadline(90s);
        while (m_looker->look(next).picture == ocr::IdSight::Picture::None)
            QVERIFY(!deadline.hasExpired());
        const ocr::IdOutcome outcome = m_looker->read();
        const auto *reading = std::get_if<core::IdReading>(&outcome);
        QVERIFY(reading);
        const auto birth =
            std::ranges::find(reading->fields, core::IdField::BirthDate, &core::ReadField::field);
        QVERIFY(birth != reading->fields.end());
        QCOMPARE(birth->value, birthDateOn(second));
    }

private:
    ocr::IdSight look(const specimens::SpecimenPhoto &photo)
    {
        return m_looker->look(frameOf(photo));
    }

    std::unique_ptr<ocr::CardLooker> m_looker;
};

QTEST_MAIN(CardLookerTest)
#include "tst_CardLooker.moc"
