// SPDX-License-Identifier: Apache-2.0
// Somebody goes to another shelter and is let in there by the band that they wear, and back.
// Real windows, registers and headquarters' process; nobody is signed in.
#include "core/WristMark.h"
#include "tests/FreshHandle.h"
#include "tests/journey/WholeDesk.h"

using namespace core;

namespace {
const QString school = u"999999-001"_s;
const QString hall = u"999999-004"_s;
constexpr int patience = 60'000; // ms; a desk with nothing to send calls every twenty seconds
} // namespace

class TestMovedByBand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_hq.emplace(QStringList{u"--practice"_s, u"--settle-seconds"_s, u"0"_s});
        QVERIFY(m_hq->start());
        m_first.emplace(*m_hq);
        m_first->shelter = school;
        m_second.emplace(*m_hq);
        m_second->shelter = hall;
        for (WholeDesk *desk : {&*m_first, &*m_second}) {
            desk->open();
            desk->openShelterLocked();
        }
    }
    void cleanup()
    {
        m_second.reset();
        m_first.reset();
        m_hq.reset();
    }

    void whoeverGoesThereAndBack_isOnePersonAllTheTime()
    {
        const WristMark band{{school, freshHandle()}, {}};
        scan(*m_first, band);
        QTRY_VERIFY(m_first->shows<screen::Counted>());
        m_first->tap(u"終わる"_s);
        QTRY_VERIFY_WITH_TIMEOUT(areIn(1, 0), patience);

        scan(*m_second, band);
        m_second->tap(u"ここに入る"_s);
        QTRY_VERIFY(m_second->shows<screen::Counted>());
        m_second->tap(u"終わる"_s);
        QTRY_VERIFY_WITH_TIMEOUT(areIn(0, 1), patience);
        QCOMPARE(total(), 1);

        scan(*m_first, band);
        QTRY_VERIFY(m_first->shows<screen::ComeOrGo>());
        QVERIFY(m_first->page<screen::ComeOrGo>().presence == Presence::MovedAway);
        m_first->tap(u"もどってきた"_s);
        QTRY_VERIFY(m_first->shows<screen::CameOrWent>());
        QTRY_VERIFY_WITH_TIMEOUT(areIn(1, 0), patience);
        QCOMPARE(total(), 1);

        // And what each desk says of itself agrees.
        scan(*m_second, band);
        QTRY_VERIFY(m_second->shows<screen::ComeOrGo>());
        QVERIFY(m_second->page<screen::ComeOrGo>().presence == Presence::MovedAway);
        QVERIFY(m_hq->alarms().isEmpty());
    }

private:
    static void scan(const WholeDesk &desk, const WristMark &band)
    {
        desk.kiosk->session().take(input::Scanned{QString::fromLatin1(band.text())});
    }
    [[nodiscard]] bool areIn(int first, int second)
    {
        return m_hq->people(school) == first && m_hq->people(hall) == second;
    }
    [[nodiscard]] int total()
    {
        return m_hq->boardJson()
            .value(u"total"_s)
            .toObject()
            .value(u"figures"_s)
            .toObject()
            .value(u"people"_s)
            .toInt();
    }

    std::optional<hqtest::HqProcess> m_hq;
    std::optional<WholeDesk> m_first;
    std::optional<WholeDesk> m_second;
};

QTEST_MAIN(TestMovedByBand)
#include "tst_MovedByBand.moc"
