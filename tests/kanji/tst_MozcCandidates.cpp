// SPDX-License-Identifier: Apache-2.0
#include "kanji/Hiragana.h"
#include "kanji/MozcCandidates.h"
#include "tests/kanji/KanaNames.h"
#include "tests/kanji/MozcRoom.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <optional>
#include <unistd.h>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using kanjitest::helperName;
using kanjitest::processesOf;
using kanjitest::serverName;

class TestMozcCandidates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { MOZC_OR_SKIP() }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_room.emplace();
    }

    void cleanup()
    {
        m_asker.reset();
        QVERIFY(processesOf(::getpid(), helperName).empty());
        QVERIFY(processesOf(::getpid(), serverName).empty());
        QCOMPARE(m_room->homes(), QStringList());
    }

    void names_haveTheirKanji_data()
    {
        QTest::addColumn<QString>("kana");
        QTest::addColumn<QStringList>("oneOf");
        QTest::newRow("yamada") << u"やまだ"_s << QStringList{u"山田"_s};
        QTest::newRow("takahashi") << u"たかはし"_s << QStringList{u"髙橋"_s, u"高橋"_s};
        QTest::newRow("katakana") << u"ワタナベ"_s << QStringList{u"渡辺"_s};
        QTest::newRow("two words") << u"いちか"_s << QStringList{u"一花"_s};
        QTest::newRow("both names") << u"さいとうはなこ"_s << QStringList{u"斎藤花子"_s};
        QTest::newRow("decomposed") << u"やまた\u3099"_s << QStringList{u"山田"_s};
    }

    void names_haveTheirKanji()
    {
        QFETCH(QString, kana);
        QFETCH(QStringList, oneOf);
        m_asker.emplace(m_room->settings());
        const QStringList names = m_asker->ask(kana);
        QVERIFY(std::any_of(oneOf.begin(), oneOf.end(), [&](const QString &name) {
            return names.mid(0, 6).contains(name);
        }));
    }

    void newerQuestion_isTheOneThatIsAnswered()
    {
        m_asker.emplace(m_room->settings());
        QVERIFY(!m_asker->ask(u"やまだ"_s).isEmpty());
        for (const QString &kana : {u"さ"_s, u"さい"_s, u"さいと"_s, u"さいとう"_s}) {
            m_asker->helper.ask(kana);
        }
        QVERIFY(m_asker->found.isEmpty());
        QVERIFY(m_asker->answerTo(u"さいとう"_s).contains(u"斎藤"_s));
        QVERIFY(!m_asker->ask(u"いとう"_s).isEmpty()); // whatever else was told came before
        QVERIFY(m_asker->found.isEmpty());
    }

    void forgottenQuestion_isNotAnswered()
    {
        m_asker.emplace(m_room->settings());
        m_asker->helper.ask(u"やまだ"_s); // while it starts
        m_asker->helper.forget();
        QVERIFY(m_asker->ask(u"すずき"_s).contains(u"鈴木"_s));
        m_asker->helper.ask(u"やまだ"_s); // while it runs
        m_asker->helper.forget();
        QVERIFY(m_asker->ask(u"たなか"_s).contains(u"田中"_s));
    }

    void whatIsNoKana_isAnsweredEmpty()
    {
        m_asker.emplace(m_room->settings());
        for (const QString &text : {QString(),
                                    u"yamada"_s,
                                    u"や\")(1 SendKey 1 \"ま"_s,
                                    u"やま\nだ"_s,
                                    u"やま だ"_s,
                                    QString(kanji::longestKana + 1, u'や')}) {
            QCOMPARE(m_asker->ask(text), QStringList());
        }
        QVERIFY(m_asker->ask(u"やまだ"_s).contains(u"山田"_s));
    }

    void withoutMozc_isAnsweredEmptyAtOnce_andSaysWhyOnce_data()
    {
        QTest::addColumn<kanji::MozcSettings>("settings");
        kanji::MozcSettings settings;
        settings.helper = u"/usr/bin/mozc_that_is_not_there"_s;
        QTest::newRow("no program") << settings;
        settings = {};
        settings.account = {0, 0};
        QTest::newRow("root") << settings;
        settings = {};
        settings.places = QStringList{QString(), u"/proc"_s, u"" PROGRAM_DIR ""_s};
        QTest::newRow("no memory") << settings;
    }

    void withoutMozc_isAnsweredEmptyAtOnce_andSaysWhyOnce()
    {
        QFETCH(kanji::MozcSettings, settings);
        m_asker.emplace(settings);
        const QSignalSpy unavailable(&m_asker->helper, &kanji::MozcCandidates::unavailable);
        m_asker->helper.ask(u"やまだ"_s);
        QVERIFY(m_asker->found.isEmpty());
        QCoreApplication::processEvents();
        QCOMPARE(m_asker->found.takeFirst(), (QVariantList{u"やまだ"_s, QStringList()}));
        QCOMPARE(m_asker->ask(u"たなか"_s), QStringList());
        QCOMPARE(unavailable.size(), 1);
    }

    void killedInTheMiddle_isAnsweredEmpty_andTheNextOneIsNot_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("helper") << QByteArray(helperName);
        QTest::newRow("server") << QByteArray(serverName);
    }

    void killedInTheMiddle_isAnsweredEmpty_andTheNextOneIsNot()
    {
        QFETCH(QByteArray, name);
        auto settings = m_room->settings();
        settings.startAgain = 0ms;
        m_asker.emplace(settings);
        QVERIFY(!m_asker->ask(u"やまだ"_s).isEmpty());
        const auto process = processesOf(::getpid(), name);
        QCOMPARE(process.size(), 1U);
        QVERIFY(kanjitest::stop(process.front()));
        m_asker->helper.ask(u"たなか"_s);
        QCOMPARE(::kill(process.front(), SIGKILL), 0);
        QCOMPARE(m_asker->answerTo(u"たなか"_s), QStringList());
        QTRY_COMPARE(m_room->homes(), QStringList());
        QVERIFY(m_asker->ask(u"たなか"_s).contains(u"田中"_s));
    }

    void whoeverHangs_isAnsweredEmpty_andEnded()
    {
        auto settings = m_room->settings();
        settings.answer = 500ms;
        m_asker.emplace(settings);
        QVERIFY(!m_asker->ask(u"やまだ"_s).isEmpty());
        QVERIFY(kanjitest::stop(processesOf(::getpid(), serverName).front()));
        QElapsedTimer time;
        time.start();
        QCOMPARE(m_asker->ask(u"たなか"_s), QStringList());
        QVERIFY(time.elapsed() >= 450);
        QTRY_VERIFY(processesOf(::getpid(), serverName).empty());
        QTRY_VERIFY(processesOf(::getpid(), helperName).empty());
    }

    void dead_isNotStartedAgainAtOnce()
    {
        auto settings = m_room->settings();
        settings.startAgain = 1h;
        m_asker.emplace(settings);
        QVERIFY(!m_asker->ask(u"やまだ"_s).isEmpty());
        ::kill(processesOf(::getpid(), helperName).front(), SIGKILL);
        QTRY_COMPARE(m_room->homes(), QStringList());
        QCOMPARE(m_asker->ask(u"やまだ"_s), QStringList());
        QVERIFY(processesOf(::getpid(), serverName).empty());
    }

    void twoHundredNames_areAnswered()
    {
        m_asker.emplace(m_room->settings());
        const QStringList all = kanjitest::kanaNames();
        QCOMPARE(all.size(), 200);
        int without = 0;
        for (qsizetype i = 0; i < all.size(); ++i) {
            without += m_asker->ask(all.at(i)).isEmpty() ? 1 : 0;
            if (i % 2 == 1) {
                m_asker->helper.forget();
            }
        }
        QCOMPARE(without, 0);
        QCOMPARE(processesOf(::getpid(), helperName).size(), 1U);
    }

private:
    std::optional<kanjitest::MozcRoom> m_room;
    std::optional<kanjitest::Asker> m_asker;
};

QTEST_GUILESS_MAIN(TestMozcCandidates)
#include "tst_MozcCandidates.moc"
