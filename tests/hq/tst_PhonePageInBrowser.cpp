// SPDX-License-Identifier: Apache-2.0
// The phone page and the poster in a real Chromium. Pictures go to build/…/poster/ to be looked at.
#include "tests/hq/Browser.h"
#include "tests/hq/HqProcess.h"
#include "tests/paper/PdfReading.h"

#include <QStandardPaths>
#include <QTest>

using namespace hqtest;

class PhonePageInBrowserTest : public QObject
{
    Q_OBJECT

    const QString m_chromium = QStandardPaths::findExecutable(u"chromium"_s);
    HqProcess m_hq;

    [[nodiscard]] static bool isShown(Browser &browser, const QString &selector)
    {
        return QTest::qWaitFor(
            [&] {
                return browser
                    .evaluate(u"document.readyState === 'complete' && "
                              "document.querySelector('%1') !== null"_s.arg(selector))
                    .toBool();
            },
            20'000);
    }
    void keep(const QString &name, const QByteArray &bytes)
    {
        QDir().mkpath(u"poster"_s);
        QFile file(u"poster/"_s + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(bytes) > 5'000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (m_chromium.isEmpty() && !qEnvironmentVariableIsSet("UKETSUKE_REQUIRE_VIRTUAL_HW")) {
            QSKIP("chromium is not installed");
        }
        QVERIFY(m_hq.start());
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanupTestCase()
    {
        if (!m_chromium.isEmpty()) {
            QCOMPARE(m_hq.stop(), 0);
        }
    }

    // Its inline script ran and its worker came: neither policy forbids what the page brings. A
    // page is in its worker's hands from the load after the one that brought it.
    void thePage_runs_andItsWorkerTakesOver()
    {
        Browser browser(m_chromium);
        browser.open(m_hq.board() + u"prereg/"_s, 390, 844);
        QVERIFY(isShown(browser, u"body"_s));
        const auto isInItsHands = [&browser] {
            return browser.evaluate(u"navigator.serviceWorker.controller !== null"_s).toBool();
        };
        for (int load = 0; load < 10 && !isInItsHands(); ++load) {
            static_cast<void>(browser.evaluate(u"location.reload()"_s));
            static_cast<void>(QTest::qWaitFor(isInItsHands, 1'000));
        }
        QVERIFY(isInItsHands());
    }

    void thePrintedPoster_isOneSheet_andItsCodeOpensThePage()
    {
        Browser browser(m_chromium);
        browser.open(m_hq.board() + u"poster"_s, 1000, 1400);
        QVERIFY(isShown(browser, u"svg.qr"_s));
        QTRY_COMPARE(browser
                         .evaluate(u"[...document.images].filter("
                                   "i => i.complete && i.naturalWidth > 0).length"_s)
                         .toInt(),
                     3);
        keep(u"poster.png"_s, browser.picture());
        const QByteArray pdf = browser.printedPage();
        keep(u"poster.pdf"_s, pdf);
        QCOMPARE(papertest::sizeOf(pdf), QSize(210, 297));
        const QByteArray url = (m_hq.url() + u"/prereg/"_s).toUtf8();
        QCOMPARE(papertest::codesOf(pdf), (QList<QList<QByteArray>>{{url}}));
        const QString text = papertest::textOf(pdf);
        QVERIFY(text.contains(QString::fromUtf8(url)));
        for (const QString &said : {u"受付が早くなります"_s,
                                    u"受付が 早く 終わります"_s,
                                    u"Check in faster"_s,
                                    u"練習 PRACTICE"_s}) {
            QVERIFY2(text.contains(said), qUtf8Printable(text));
        }
        // The officer's note stays on the screen; it warns of the certificate that phones do not
        // know.
        QVERIFY(!text.contains(u"hq.json"_s));
        QVERIFY(browser.evaluate(u"document.querySelector('.advice').innerText"_s)
                    .toString()
                    .contains(u"hq.json"_s));
        // Nothing is cut off at the bottom.
        QVERIFY(browser
                    .evaluate(u"(a => a.scrollHeight <= a.clientHeight + 1)("
                              "document.querySelector('article'))"_s)
                    .toBool());
    }
};

QTEST_GUILESS_MAIN(PhonePageInBrowserTest)
#include "tst_PhonePageInBrowser.moc"
