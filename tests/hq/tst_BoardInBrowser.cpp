// SPDX-License-Identifier: Apache-2.0
#include "hq/BoardText.h"
#include "tests/hq/Browser.h"
#include "tests/hq/SameDay.h"
#include "tests/hq/TestDesk.h"

#include <QStandardPaths>
#include <QTest>

using namespace hqtest;

// What a real Chromium makes of the board. Pictures go to build/…/board/*.png to be looked at.
class BoardInBrowserTest : public QObject
{
    Q_OBJECT

    const QString m_chromium = QStandardPaths::findExecutable(u"chromium"_s);
    HqProcess m_hq;
    std::vector<TestDesk> m_desks;

    // Shown and filled by the first event.
    [[nodiscard]] bool show(Browser &browser, int width, int height, const QString &query = {})
    {
        browser.open(m_hq.board() + query, width, height);
        return QTest::qWaitFor(
            [&browser] {
                return browser.evaluate(u"document.body?.dataset.version ?? ''"_s)
                           .toString()
                           .toInt() > 0;
            },
            20'000);
    }

    [[nodiscard]] QString html(Browser &browser) const
    {
        return browser.evaluate(u"document.documentElement.outerHTML"_s).toString();
    }

    [[nodiscard]] bool keep(const QString &name, const QByteArray &bytes) const
    {
        QDir().mkpath(u"board"_s);
        QFile file(u"board/"_s + name);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) > 10'000;
    }

    void fill(TestDesk &desk, int people, unsigned seed)
    {
        std::mt19937 random(seed);
        for (int i = 0; i < people; ++i) {
            const auto pick = [&random](const auto &codes) {
                return codes[random() % (codes.size() - 1)];
            };
            const auto place = random() % 5 == 0 ? core::Place::CarOnSite : core::Place::Inside;
            const auto who = desk.arrive({pick(core::allAgeBands),
                                          random() % 2 == 0 ? core::Sex::Male : core::Sex::Female,
                                          place});
            if (random() % 9 == 0) {
                desk.leave(who);
            }
        }
        for (quint64 from = 1; from <= desk.head(); from += 400) {
            QCOMPARE(desk.upload(m_hq, from, std::min(desk.head(), from + 399)).status, 200);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (m_chromium.isEmpty() && !qEnvironmentVariableIsSet("UKETSUKE_REQUIRE_VIRTUAL_HW")) {
            QSKIP("chromium is not installed");
        }
        QVERIFY(m_hq.start());
        const QStringList codes{
            u"999999-001"_s, u"999999-001"_s, u"999999-002"_s, u"999999-004"_s, u"999999-005"_s};
        for (const QString &code : codes) {
            m_desks.emplace_back(code).admitTo(m_hq);
        }
        fill(m_desks[0], 180, 1);
        fill(m_desks[1], 57, 2);
        fill(m_desks[2], 1203, 3);
        const auto first = m_desks[3].arrive();
        m_desks[3].suspect(first, m_desks[3].arrive());
        fill(m_desks[3], 88, 4);
        m_desks[4].arrive();
        m_desks[4].arrive();
        QCOMPARE(m_desks[4].announce(m_hq).status, 200);
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        waitPastMidnight();
    }
    void cleanupTestCase()
    {
        if (!m_chromium.isEmpty()) {
            QCOMPARE(m_hq.stop(), 0);
        }
    }

    void script_movesTheFiguresByItself()
    {
        Browser browser(m_chromium);
        QVERIFY(show(browser, 1280, 800));
        const QString people = u"document.querySelector('tr[data-shelter=\"999999-004\"] "
                               "[data-figure=people]').textContent"_s;
        const int before = m_hq.people(hall);
        QCOMPARE(browser.evaluate(people).toString(), hq::figureText(hq::Figure(before)));
        TestDesk &desk = m_desks[3];
        desk.arrive();
        QCOMPARE(desk.upload(m_hq, desk.head(), desk.head()).status, 200);
        QTRY_COMPARE(browser.evaluate(people).toString(), hq::figureText(hq::Figure(before + 1)));
        QVERIFY(browser.evaluate(u"document.getElementById('disconnected').hidden"_s).toBool());
        QCOMPARE(browser
                     .evaluate(u"document.querySelector('#total [data-figure=people]')"
                               ".textContent"_s)
                     .toString(),
                 hq::figureText(hq::Figure(m_hq.boardJson()
                                               .value(u"total"_s)
                                               .toObject()
                                               .value(u"figures"_s)
                                               .toObject()
                                               .value(u"people"_s)
                                               .toInt())));
    }

    // The page is made of the server's words, then the script writes the same elements anew. Where
    // the two do not say the same, the page would jump.
    void script_saysWhatTheServerSays_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("ja") << QString();
        QTest::newRow("en") << u"?lang=en"_s;
    }

    void script_saysWhatTheServerSays()
    {
        QFETCH(QString, query);
        // Heard a moment ago, so that none of them falls silent between the two.
        for (const TestDesk &desk : m_desks) {
            QCOMPARE(desk.announce(m_hq).status, 200);
        }
        static const QRegularExpression moving(
            u"<time[^>]*>[^<]*|<small data-age>[^<]*|<p role=\"status\"[^>]*>[^<]*"_s);
        const auto parts = [](QString page) {
            page = page.mid(page.indexOf(u"<main>"_s));
            page.truncate(page.indexOf(u"</main>"_s));
            page.remove(u'\n');
            // How a browser writes an attribute without a value, and what moves.
            page.replace(u"=\"\""_s, QString()).replace(moving, u"·"_s);
            return page.split(u"</tr>"_s);
        };
        const QStringList server = parts(QString::fromUtf8(m_hq.get(query)));
        Browser browser(m_chromium);
        QVERIFY(show(browser, 1280, 800, query));
        const QStringList shown = parts(html(browser));
        QVERIFY(server.size() > 8);
        QCOMPARE(shown.size(), server.size());
        for (qsizetype i = 0; i < server.size(); ++i) {
            QCOMPARE(shown[i], server[i]);
        }
    }

    void tableFitsTheScreen()
    {
        Browser browser(m_chromium);
        QVERIFY(show(browser, 1280, 800));
        QVERIFY(browser.evaluate(u"document.documentElement.scrollWidth <= 1280"_s).toBool());
        QVERIFY(browser
                    .evaluate(u"document.querySelector('.scrolls').scrollWidth <= "
                              "document.querySelector('.scrolls').clientWidth"_s)
                    .toBool());
    }

    void pictures_areTakenToBeLookedAt()
    {
        Browser japanese(m_chromium);
        QVERIFY(show(japanese, 1920, 1080));
        QVERIFY(keep(u"ja-1920.png"_s, japanese.picture()));
        QVERIFY(keep(u"ja-a4.pdf"_s, japanese.printedPage()));
        Browser english(m_chromium);
        QVERIFY(show(english, 1366, 768, u"?lang=en"_s));
        QVERIFY(keep(u"en-1366.png"_s, english.picture()));
    }
};

QTEST_GUILESS_MAIN(BoardInBrowserTest)
#include "tst_BoardInBrowser.moc"
