// SPDX-License-Identifier: Apache-2.0
#include "tests/hq/SameDay.h"
#include "tests/journey/WholeDesk.h"
#include "tests/store/SmallDisk.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {
const QString here = u"999999-001"_s;
}

// A desk whose disk fills up in the middle of a reception: paper, and the way back.
class TestOnPaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        hqtest::waitPastMidnight();
        m_disk.emplace(SmallDisk::Kind::Memory, 4);
        if (!m_disk->isMounted() && !qEnvironmentVariableIsSet("UKETSUKE_REQUIRE_VIRTUAL_HW")) {
            QSKIP("only root may mount the small disk that is to be filled");
        }
        QVERIFY(m_disk->isMounted());
        m_hq.emplace();
        QVERIFY(m_hq->start());
        m_desk.emplace(*m_hq, m_disk->path());
        m_desk->open();
        m_desk->openShelter();
    }

    void cleanup()
    {
        m_desk.reset();
        m_hq.reset();
        m_disk.reset();
    }

    void aFullDisk_isPaper_thenNothingIsLostOrDoubled()
    {
        const QString filling = m_disk->fill(300 * 1024);
        const int counted = countUntilPaper();
        const auto &paper = m_desk->page<screen::PaperMode>();
        QCOMPARE(paper.reason, screen::PaperMode::Reason::DiskFull);
        QCOMPARE(paper.person, screen::PaperMode::Person::NotRegistered);
        QCOMPARE(paper.counted, counted);
        QCOMPARE(paper.phone, u"0000-00-0000"_s);
        m_desk->tap(u"もう一度ためす"_s);
        QVERIFY(m_desk->shows<screen::PaperMode>());

        // Somebody makes room: nobody has to touch the desk.
        QVERIFY(QFile::remove(filling));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shows<screen::Start>(), 15'000);
        QVERIFY(m_desk->page<screen::Start>().onPaper);
        QTRY_COMPARE_WITH_TIMEOUT(m_hq->people(here), counted, 15'000);

        enterTwoOfYesterday();
        QTRY_COMPARE_WITH_TIMEOUT(m_hq->people(here), counted + 2, 15'000);
        // They are here now, but it is not today that they came.
        QCOMPARE(m_hq->figure(here, u"in"_s).toInt(-1), counted);
        QCOMPARE(m_hq->figure(here, u"age.6.sex.2"_s).toInt(-1), 2);
        m_desk->tap(u"名簿を閉じる"_s);
        QVERIFY(!m_desk->page<screen::Start>().onPaper);
    }

private:
    // How many were counted before the disk was full.
    int countUntilPaper()
    {
        int counted = 0;
        m_desk->tap(u"カードがない人"_s);
        while (m_desk->shows<screen::Counted>() && counted < 5'000) {
            ++counted;
            m_desk->tap(u"もう1人"_s);
        }
        [counted, this] {
            QVERIFY2(m_desk->shows<screen::PaperMode>(), qPrintable(QString::number(counted)));
        }();
        return counted;
    }

    void enterTwoOfYesterday()
    {
        m_desk->tap(u"係の人：紙に書いた"_s);
        m_desk->type(u"practice"_s);
        QTRY_VERIFY(m_desk->shows<screen::PaperWhen>());
        m_desk->tap(u"日をへらす"_s);
        m_desk->tap(u"この時刻で進む"_s);
        m_desk->tap(u"75歳以上をふやす"_s);
        m_desk->tap(u"75歳以上をふやす"_s);
        m_desk->tap(u"2人を記録する"_s);
        m_desk->tap(u"はい、2人を記録する"_s);
        QVERIFY(m_desk->shows<screen::PaperNumbers>());
        QCOMPARE(m_desk->page<screen::PaperNumbers>().people.size(), std::size_t{2});
        m_desk->tap(u"紙はこれで全部です"_s);
        QVERIFY(m_desk->shows<screen::StaffDesk>());
    }

    std::optional<SmallDisk> m_disk;
    std::optional<hqtest::HqProcess> m_hq;
    std::optional<WholeDesk> m_desk;
};

QTEST_MAIN(TestOnPaper)
#include "tst_OnPaper.moc"
