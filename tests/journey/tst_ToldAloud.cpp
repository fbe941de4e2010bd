// SPDX-License-Identifier: Apache-2.0
#include "tests/card/PracticeReader.h"
#include "tests/hq/SameDay.h"
#include "tests/journey/WholeDesk.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {
const QString here = u"999999-001"_s;
} // namespace

// Somebody who has nothing with them: counted first, and then told aloud who they are.
class TestToldAloud : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        hqtest::waitPastMidnight();
        m_hq.emplace();
        QVERIFY(m_hq->start());
        m_desk.emplace(*m_hq);
        m_desk->towns = QStringLiteral(SOURCE_DIR "/resources/practice/towns.json");
        m_desk->open();
        m_desk->openShelterLocked();
        m_desk->taps = 0;
    }

    void cleanup()
    {
        m_desk.reset();
        m_hq.reset();
    }

    void adult_withKanaName_takesTwentyFiveTaps()
    {
        m_desk->tap(u"カードがない人"_s);
        QTRY_COMPARE(m_hq->people(here), 1); // before anything is said
        qInfo("taps: counted first | 1 | %d", m_desk->taps);
        m_desk->tap(u"名前を言う"_s);
        tapKana();
        m_desk->tap(u"次へ"_s);
        for (const QString &part : {u"昭和 1926–1989"_s, u"55"_s, u"2月"_s, u"17"_s}) {
            m_desk->tap(part);
        }
        m_desk->tap(u"女"_s);
        m_desk->tap(u"ラの行"_s);
        m_desk->pick(u"東京都見本区練習町"_s);
        ++m_desk->taps;
        m_desk->tap(u"わからない・言わない"_s); // the telephone
        QTRY_VERIFY(m_desk->shows<screen::Review>());
        m_desk->tap(u"はい、これでいいです"_s);
        QTRY_VERIFY(m_desk->shows<screen::Done>());
        qInfo("taps: told aloud, one adult with a kana name | ≤ 25 | %d", m_desk->taps);
        QVERIFY(m_desk->taps <= 25);
        QCOMPARE(m_desk->page<screen::Done>().kind, screen::Done::Kind::GuestNamed);
        QTRY_COMPARE(m_hq->figure(here, u"age.4.sex.2"_s).toInt(-1), 1);
        QCOMPARE(m_hq->people(here), 1);

        m_desk->tap(u"終わる"_s);
        m_desk->tap(u"係の人用"_s);
        m_desk->signIn();
        const auto roster = m_desk->page<screen::StaffDesk>().roster;
        QCOMPARE(roster.size(), std::size_t{1});
        QCOMPARE(roster.front().person->kana->value, u"ミホン　ハナコ"_s);
        QCOMPARE(roster.front().person->address->value, u"東京都見本区練習町"_s);
    }

    // Staff asks whoever was counted in a hurry; what was counted of them stays.
    void countedBefore_isNamedFromTheRoster()
    {
        m_desk->tap(u"家族・グループ"_s);
        m_desk->tap(u"75歳以上をふやす"_s);
        m_desk->tap(u"1人を受付する"_s);
        m_desk->tap(u"終わる"_s);
        m_desk->tap(u"係の人用"_s);
        m_desk->signIn();
        m_desk->pick(u"（名前はまだ）"_s);
        m_desk->tap(u"名前を聞く"_s);
        tapKana();
        for (int i = 0; i < 5; ++i) {
            m_desk->tap(i == 0 ? u"次へ"_s : u"わからない・言わない"_s);
        }
        m_desk->tap(u"はい、これでいいです"_s);
        QTRY_VERIFY(m_desk->shows<screen::Done>());
        QTRY_COMPARE(m_hq->figure(here, u"age.6.sex.2"_s).toInt(-1), 1);
        QCOMPARE(m_hq->people(here), 1);
    }

    void kanji_areOffered_andMayBeLeftOut()
    {
        if (!QFile::exists(u"/usr/lib/mozc/mozc_server"_s) && !PracticeReader::isRequired()) {
            QSKIP("mozc is not installed here");
        }
        m_desk->tap(u"カードがない人"_s);
        m_desk->tap(u"名前を言う"_s);
        for (const QString &key : {u"ヤ"_s, u"マ"_s, u"タ"_s, u"゛゜小"_s}) {
            m_desk->tap(key);
        }
        QCOMPARE(m_desk->page<screen::Tell>().kana, u"ヤマダ"_s);
        QTRY_VERIFY(m_desk->page<screen::Tell>().spellings.contains(u"山田"_s));
        m_desk->tap(u"山田"_s);
        m_desk->tap(u"次へ"_s);
        QCOMPARE(m_desk->page<screen::Tell>().draft.name->value, u"山田"_s);
        QCOMPARE(m_desk->page<screen::Tell>().draft.kana->value, u"ヤマダ"_s);
    }

    void nothingSaid_isStillCounted()
    {
        m_desk->tap(u"カードがない人"_s);
        m_desk->tap(u"名前を言う"_s);
        for (int i = 0; i < 5; ++i) {
            m_desk->tap(u"わからない・言わない"_s);
        }
        QVERIFY(m_desk->shows<screen::Start>());
        QTRY_COMPARE(m_hq->people(here), 1);
    }

private:
    void tapKana()
    {
        for (const QString &key :
             {u"ミ"_s, u"ホ"_s, u"ン"_s, u"姓と名のあいだ"_s, u"ハ"_s, u"ナ"_s, u"コ"_s}) {
            m_desk->tap(key);
        }
        QCOMPARE(m_desk->page<screen::Tell>().kana, u"ミホン　ハナコ"_s);
    }

    std::optional<hqtest::HqProcess> m_hq;
    std::optional<WholeDesk> m_desk;
};

QTEST_MAIN(TestToldAloud)
#include "tst_ToldAloud.moc"
