// SPDX-License-Identifier: Apache-2.0
#include "frames/GreyFrame.h"
#include "ocr/IdWatch.h"
#include "tests/SampleId.h"
#include "tests/frames/SampleFrames.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <memory>

using namespace ocr;
using namespace std::chrono_literals;
using core::IdHindrance;
using Hindrance = std::optional<IdHindrance>;

namespace {

// A frame whose brightness says to the looker below what lies there.
enum class Lies : uchar { Nothing = 10, Glaring, Well, Still, Point, Hanging };

QVideoFrame frame(Lies what)
{
    QImage image(64, 64, QImage::Format_Grayscale8);
    image.fill(static_cast<uint>(what));
    return framestest::planar(image, QVideoFrameFormat::Format_Y8);
}

struct Counts
{
    std::atomic<int> looks = 0;
    std::atomic<int> forgotten = 0;
    QSemaphore hang;
};

class ScriptedLooker : public IdLooker
{
public:
    explicit ScriptedLooker(std::shared_ptr<Counts> counts)
        : m_counts(std::move(counts))
    {}

    IdSight look(const QVideoFrame &shown) override
    {
        ++m_counts->looks;
        const frames::GreyFrame grey(shown);
        m_last = static_cast<Lies>(grey.picture().constBits()[0]);
        switch (m_last) {
        case Lies::Nothing:
            return {IdHindrance::NoCard};
        case Lies::Glaring:
            return {IdHindrance::Glare};
        case Lies::Well:
            return {};
        case Lies::Hanging:
            m_counts->hang.acquire();
            break;
        case Lies::Still:
        case Lies::Point:
            break;
        }
        return {{}, IdSight::Picture::Taken};
    }

    IdOutcome read() override
    {
        return m_last == Lies::Point ? IdOutcome(IdHindrance::OtherCard)
                                     : IdOutcome(sampleLicence());
    }

    void forget() override { ++m_counts->forgotten; }

private:
    std::shared_ptr<Counts> m_counts;
    Lies m_last = Lies::Nothing;
};

struct Watched
{
    explicit Watched(std::chrono::milliseconds longest = 5s)
        : watch([counts = counts] { return std::make_unique<ScriptedLooker>(counts); }, longest)
        , hindered(&watch, &core::IdIntake::hindered)
        , reading(&watch, &core::IdIntake::reading)
        , read(&watch, &core::IdIntake::read)
    {}
    ~Watched() { counts->hang.release(10); }

    // One frame, looked at before the next one comes.
    void show(Lies what)
    {
        const int before = counts->looks;
        watch.take(frame(what));
        QTest::qWait(1);
        QTRY_VERIFY(counts->looks > before);
        QTest::qWait(5);
    }

    [[nodiscard]] Hindrance last() const
    {
        return hindered.isEmpty() ? IdHindrance::NoPicture
                                  : hindered.last().first().value<Hindrance>();
    }

    std::shared_ptr<Counts> counts = std::make_shared<Counts>();
    IdWatch watch;
    QSignalSpy hindered;
    QSignalSpy reading;
    QSignalSpy read;
};

} // namespace

class TestIdWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void idThatLiesStill_isReadOnce()
    {
        Watched ids;
        ids.watch.start();
        ids.show(Lies::Well);
        QTRY_COMPARE(ids.hindered.size(), 1);
        QCOMPARE(ids.last(), Hindrance());
        for (int i = 0; i < 4; ++i) {
            ids.show(Lies::Still);
        }
        QTRY_COMPARE(ids.read.size(), 1);
        QCOMPARE(ids.reading.size(), 1);
        QCOMPARE(ids.read.first().first().value<core::IdReading>(), sampleLicence());
    }

    void hindrance_isToldWhereItChanges()
    {
        Watched ids;
        ids.watch.start();
        for (const Lies what : {Lies::Nothing, Lies::Nothing, Lies::Glaring, Lies::Glaring}) {
            ids.show(what);
        }
        QTRY_COMPARE(ids.hindered.size(), 2);
        QCOMPARE(ids.last(), Hindrance(IdHindrance::Glare));
        ids.show(Lies::Nothing);
        QTRY_COMPARE(ids.last(), Hindrance(IdHindrance::NoCard));
    }

    // It was left there, and somebody else stands at the desk.
    void idThatStaysThere_isNotTheNextPersons()
    {
        Watched ids;
        ids.watch.start();
        ids.show(Lies::Still);
        QTRY_COMPARE(ids.read.size(), 1);
        ids.watch.stop();
        ids.watch.start();
        ids.show(Lies::Still);
        QCOMPARE(ids.read.size(), 1);
        ids.watch.stop();
        ids.show(Lies::Nothing); // lifted while nobody asked
        ids.watch.start();
        ids.show(Lies::Still);
        QTRY_COMPARE(ids.read.size(), 2);
    }

    void sameId_isReadAgain_whereThePersonAsks()
    {
        Watched ids;
        ids.watch.start();
        ids.show(Lies::Still);
        QTRY_COMPARE(ids.read.size(), 1);
        ids.watch.lookAgain();
        ids.show(Lies::Still);
        QTRY_COMPARE(ids.read.size(), 2);
    }

    // Told once, and not over and over for as long as it lies there.
    void otherCard_isSaid_untilItIsMoved()
    {
        Watched ids;
        ids.watch.start();
        ids.show(Lies::Point);
        QTRY_COMPARE(ids.last(), Hindrance(IdHindrance::OtherCard));
        ids.show(Lies::Point);
        ids.show(Lies::Well);
        QCOMPARE(ids.reading.size(), 1);
        QCOMPARE(ids.last(), Hindrance(IdHindrance::OtherCard));
        ids.show(Lies::Glaring);
        QTRY_COMPARE(ids.last(), Hindrance(IdHindrance::Glare));
        ids.show(Lies::Still);
        QTRY_COMPARE(ids.read.size(), 1);
    }

    void whileNobodyAsks_framesAreNotLookedAt()
    {
        Watched ids;
        ids.watch.take(frame(Lies::Still));
        QTest::qWait(50);
        QCOMPARE(ids.counts->looks, 0);
        ids.watch.start();
        ids.show(Lies::Well);
        ids.watch.stop();
        QTRY_VERIFY(ids.counts->forgotten > 0); // what it had of pictures
    }

    // Nor does the next person.
    void whoeverStopped_hearsNothingOfWhatWasBeingRead()
    {
        Watched ids;
        ids.watch.start();
        ids.watch.take(frame(Lies::Hanging));
        QTRY_COMPARE(ids.counts->looks, 1);
        ids.watch.stop();
        ids.counts->hang.release();
        QTest::qWait(50);
        QCOMPARE(ids.reading.size(), 0);
        QCOMPARE(ids.read.size(), 0);
        ids.watch.start();
        ids.show(Lies::Still);
        QTest::qWait(50);
        QCOMPARE(ids.read.size(), 0);
        ids.show(Lies::Nothing);
        ids.show(Lies::Still);
        QTRY_COMPARE(ids.read.size(), 1);
    }

    void sourceThatGoes_isSaid_andLookedAtAgainOnceItIsBack()
    {
        Watched ids;
        ids.watch.start();
        ids.show(Lies::Well);
        QTRY_COMPARE(ids.last(), Hindrance());
        const int forgotten = ids.counts->forgotten;
        ids.watch.setSource(false);
        QCOMPARE(ids.last(), Hindrance(IdHindrance::NoPicture));
        QTRY_VERIFY(ids.counts->forgotten > forgotten); // what it had of pictures
        ids.watch.setSource(true);
        ids.show(Lies::Well);
        QTRY_COMPARE(ids.last(), Hindrance());
        ids.show(Lies::Still);
        QTRY_COMPARE(ids.read.size(), 1);
    }

    void lastFrameOfASourceThatWent_hindersNothingMore()
    {
        Watched ids;
        ids.watch.start();
        ids.watch.take(frame(Lies::Well));
        ids.watch.setSource(false);
        QTRY_COMPARE(ids.counts->looks, 1);
        QTest::qWait(50);
        QCOMPARE(ids.hindered.size(), 1);
        QCOMPARE(ids.last(), Hindrance(IdHindrance::NoPicture));
    }

    // The desk goes on without it.
    void readerThatHangs_isReplaced_andAtLastLeftAlone()
    {
        Watched ids(50ms);
        QSignalSpy gaveUp(&ids.watch, &IdWatch::gaveUp);
        QSignalSpy available(&ids.watch, &core::IdIntake::available);
        ids.watch.start();
        for (int worker = 1; worker <= IdWatch::mostWorkers; ++worker) {
            QCOMPARE(available.size(), 0);
            ids.watch.take(frame(Lies::Hanging));
            QTRY_COMPARE(gaveUp.size(), worker);
            QCOMPARE(ids.hindered.size(), worker); // nobody waits for what was to be read
            QCOMPARE(ids.last(), Hindrance(IdHindrance::NoPicture));
        }
        QCOMPARE(available.last().first().toBool(), false);
        ids.watch.setSource(true);
        QCOMPARE(available.last().first().toBool(), false);
        ids.watch.take(frame(Lies::Still));
        ids.watch.stop();
        // Once they come back, the threads end and take their lookers with them.
        ids.counts->hang.release(IdWatch::mostWorkers);
        QTRY_COMPARE(ids.counts.use_count(), 2); // here, and whoever would make another one
        QTest::qWait(1);
    }
};

QTEST_GUILESS_MAIN(TestIdWatch)
#include "tst_IdWatch.moc"
