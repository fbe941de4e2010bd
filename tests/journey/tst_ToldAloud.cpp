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
        m_taps = 0;
    }

    void cleanup()
    {
        m_desk.reset();
        m_hq.reset();
    }

    void adult_withKanaName_takesTwentyFiveTaps()
    {
        tap(u"カードがない人"_s);
        QTRY_COMPARE(m_hq->people(here), 1); // before anything is said
        qInfo("taps: counted first | 1 | %d", m_taps);
        tap(u"名前を言う"_s);
        tapKana();
        tap(u"次へ"_s);
        for (const QString &part : {u"昭和 1926–1989"_s, u"55"_s, u"2月"_s, u"17"_s}) {
            tap(part);
        }
        tap(u"女"_s);
        tap(u"ラの行"_s);
        m_desk->pick(u"東京都見本区練習町"_s);
        ++m_taps;
        tap(u"わからない・言わない"_s); // the telephone
        QTRY_VERIFY(m_desk->shows<screen::Review>());
        tap(u"はい、これでいいです"_s);
        QTRY_VERIFY(m_desk->shows<screen::Done>());
        qInfo("taps: told aloud, one adult with a kana name | ≤ 25 | %d", m_taps);
        QVERIFY(m_taps <= 25);
        QCOMPARE(m_desk->page<screen::Done>().kind, screen::Done::Kind::GuestNamed);
        QTRY_COMPARE(m_hq->figure(here, u"age.4.sex.2"_s).toInt(-1), 1);
        QCOMPARE(m_hq->people(here), 1);

        tap(u"終わる"_s);
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
        tap(u"家族・グループ"_s);
        tap(u"75歳以上をふやす"_s);
        tap(u"1人を受付する"_s);
        tap(u"終わる"_s);
        m_desk->tap(u"係の人用"_s);
        m_desk->signIn();
        m_desk->pick(u"（名前はまだ）"_s);
        tap(u"名前を聞く"_s);
        tapKana();
        for (int i = 0; i < 5; ++i) {
            tap(i == 0 ? u"次へ"_s : u"わからない・言わない"_s);
        }
        tap(u"はい、これでいいです"_s);
        QTRY_VERIFY(m_desk->shows<screen::Done>());
        QTRY_COMPARE(m_hq->figure(here, u"age.6.sex.2"_s).toInt(-1), 1);
        QCOMPARE(m_hq->people(here), 1);
    }

    void kanji_areOffered_andMayBeLeftOut()
    {
        if (!QFile::exists(u"/usr/lib/mozc/mozc_server"_s) && !PracticeReader::isRequired()) {
            QSKIP("mozc is not installed here");
        }
        tap(u"カードがない人"_s);
        tap(u"名前を言う"_s);
        for (const QString &key : {u"ヤ"_s, u"マ"_s, u"タ"_s, u"゛゜小"_s}) {
            tap(key);
        }
        QCOMPARE(m_desk->page<screen::Tell>().kana, u"ヤマダ"_s);
        QTRY_VERIFY(m_desk->page<screen::Tell>().spellings.contains(u"山田"_s));
        tap(u"山田"_s);
        tap(u"次へ"_s);
        QCOMPARE(m_desk->page<screen::Tell>().draft.name->value, u"山田"_s);
        QCOMPARE(m_desk->page<screen::Tell>().draft.kana->value, u"ヤマダ"_s);
    }

    void nothingSaid_isStillCounted()
    {
        tap(u"カードがない人"_s);
        tap(u"名前を言う"_s);
        for (int i = 0; i < 5; ++i) {
            tap(u"わからない・言わない"_s);
        }
        QVERIFY(m_desk->shows<screen::Start>());
        QTRY_COMPARE(m_hq->people(here), 1);
    }

private:
    void tap(const QString &words)
    {
        m_desk->tap(words);
        ++m_taps;
    }

    void tapKana()
    {
        for (const QString &key :
             {u"ミ"_s, u"ホ"_s, u"ン"_s, u"姓と名のあいだ"_s, u"ハ"_s, u"ナ"_s, u"コ"_s}) {
            tap(key);
        }
        QCOMPARE(m_desk->page<screen::Tell>().kana, u"ミホン　ハナコ"_s);
    }

    std::optional<hqtest::HqProcess> m_hq;
    std::optional<WholeDesk> m_desk;
    int m_taps = 0;
};

QTEST_MAIN(TestToldAloud)
#include "tst_ToldAloud.moc"
