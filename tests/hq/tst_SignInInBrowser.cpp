// SPDX-License-Identifier: Apache-2.0
#include "hq/InvitationCode.h"
#include "tests/hq/AskingDesk.h"
#include "tests/hq/Browser.h"
#include "tests/hq/OfficeVisitor.h"

#include <QStandardPaths>
#include <QTest>

using namespace hqtest;

// The way in as a person goes it, in a real Chromium: from the code on the terminal to the list of
// accounts, without JavaScript. Pictures go to build/…/office/*.png to be looked at.
class SignInInBrowserTest : public QObject
{
    Q_OBJECT

    const QString m_chromium = QStandardPaths::findExecutable(u"chromium"_s);
    HqProcess m_hq;

    void shown(Browser &browser, const QString &selector)
    {
        QTRY_VERIFY_WITH_TIMEOUT(
            browser
                .evaluate(u"document.readyState === 'complete' && "
                          "document.querySelector('%1') !== null"_s.arg(selector))
                .toBool(),
            20'000);
    }
    void fill(Browser &browser, const QString &name, const QString &value)
    {
        QVERIFY(
            browser
                .evaluate(
                    u"document.querySelector('main [name=%1]:not([type=hidden])').value = '%2'; true"_s
                        .arg(name, value))
                .toBool());
    }
    // As a tap does, with the browser's own checks of the fields.
    void press(Browser &browser, const QString &selector = u"main form button"_s)
    {
        QVERIFY(browser.evaluate(u"document.querySelector('%1').click(); true"_s.arg(selector))
                    .toBool());
    }
    [[nodiscard]] static QString text(Browser &browser, const QString &selector)
    {
        return browser.evaluate(u"document.querySelector('%1').textContent"_s.arg(selector))
            .toString();
    }
    void keep(Browser &browser, const QString &name)
    {
        QDir().mkpath(u"office"_s);
        QFile file(u"office/"_s + name + u".png"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(browser.picture()) > 5'000);
        QVERIFY(browser.evaluate(u"document.documentElement.scrollWidth <= window.innerWidth"_s)
                    .toBool());
        // The frame's style came through the page's own policy.
        QCOMPARE(browser
                     .evaluate(u"getComputedStyle(document.querySelector('button, a.button'))"
                               ".borderRadius"_s)
                     .toString(),
                 u"6px"_s);
    }

    // From the code to the list of desks, by what stands on the pages alone.
    void letADeskIn(Browser &browser, const QString &language)
    {
        const QString menu = u"nav a[href^=\\\"/hq/desks\\\"]"_s;
        press(browser, menu);
        shown(browser, u"form[action^=\\\"/hq/desks/code\\\"]"_s);
        press(browser, u"form[action^=\\\"/hq/desks/code\\\"] button"_s);
        shown(browser, u"svg.qr"_s);
        keep(browser, language + u"-8-code-for-a-desk"_s);
        const auto ticket = wire::EnrolmentTicket::fromText(QByteArray::fromPercentEncoding(
            browser
                .evaluate(u"document.querySelector('a[download]').getAttribute('href')"_s
                          ".split(',')[1]")
                .toString()
                .toLatin1()));
        QVERIFY(ticket);
        AskingDesk desk(*ticket);
        QVERIFY(desk.askToBegin(m_hq) && desk.poll(m_hq));
        press(browser, menu);
        shown(browser, u"form[action^=\\\"/hq/desks/approve\\\"]"_s);
        QVERIFY(text(browser, u"main"_s).contains(desk.digits()));
        keep(browser, language + u"-9-desk-waits"_s);
        press(browser, u"form[action^=\\\"/hq/desks/approve\\\"] button"_s);
        shown(browser, u"form[action^=\\\"/hq/desks/revoke\\\"]"_s);
        QVERIFY(desk.bundleOf(m_hq, desk.poll(m_hq)));
        keep(browser, language + u"-10-desks"_s);
        // It makes its shelter's key, so that the next one of that shelter can be let in, too.
        const auto key = vault::BoxKeyPair::generate().publicKey;
        wire::Enrolled enrolled{desk.kiosk(), desk.bundleOf(m_hq, desk.poll(m_hq))->version, {}};
        enrolled.shelterKey = {key, QByteArray(wire::escrowSize, 'e')};
        static_cast<void>(desk.confirm(m_hq, enrolled));
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

    void fromTheCodeToTheListOfAccounts_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("name");
        QTest::newRow("ja") << u"ja"_s << u"suzuki"_s;
        QTest::newRow("en") << u"en"_s << u"smith"_s;
    }
    void fromTheCodeToTheListOfAccounts()
    {
        QFETCH(QString, language);
        QFETCH(QString, name);
        const auto invited = addAdministrator(m_hq.data(), name);
        // Chromium does not know the municipality's authority.
        Browser browser(m_chromium, {u"--ignore-certificate-errors"_s});
        browser.open(m_hq.url() + u"/hq/set-up?lang="_s + language, 1280, 900);
        shown(browser, u"input[name=code]"_s);
        fill(browser, u"code"_s, invited.code());
        keep(browser, language + u"-1-code"_s);
        press(browser);
        shown(browser, u"input[name=again]"_s);
        const QString passphrase = text(browser, u"code.offer"_s);
        QCOMPARE(passphrase.split(u' ').size(), 4);
        fill(browser, u"passphrase"_s, passphrase);
        fill(browser, u"again"_s, passphrase);
        keep(browser, language + u"-2-passphrase"_s);
        press(browser);
        shown(browser, u"svg.qr"_s);
        PageAnswer page;
        page.html = browser.evaluate(u"document.documentElement.outerHTML"_s).toString();
        const auto phone = OfficeVisitor::secretIn(page);
        const qint64 step = OfficeVisitor::stepNow();
        fill(browser, u"digits"_s, OfficeVisitor::digitsAt(phone, step));
        keep(browser, language + u"-3-app"_s);
        press(browser);
        shown(browser, u"a.button"_s);
        press(browser, u"a.button"_s);
        shown(browser, u"input[name=name]"_s);
        fill(browser, u"name"_s, name);
        fill(browser, u"passphrase"_s, u"something else"_s);
        fill(browser, u"digits"_s, u"123 456"_s);
        press(browser);
        shown(browser, u"p.warning"_s);
        keep(browser, language + u"-4-sign-in"_s);
        fill(browser, u"name"_s, name);
        fill(browser, u"passphrase"_s, passphrase);
        fill(browser, u"digits"_s, OfficeVisitor::digitsAt(phone, step + 1));
        press(browser);
        shown(browser, u"nav"_s);
        QVERIFY(text(browser, u"nav .who"_s).startsWith(name));
        // A page cannot read what the browser shows the server.
        QCOMPARE(browser.evaluate(u"document.cookie"_s).toString(), QString());
        press(browser, u"nav a[href^=\\\"/hq/accounts\\\"]"_s);
        shown(browser, u"#accounts"_s);
        fill(browser, u"name"_s, u"tanaka"_s);
        press(browser, u"main > form button"_s);
        shown(browser, u"#code"_s);
        QVERIFY(hq::InvitationCode::fromText(text(browser, u"#code"_s).toLatin1()));
        keep(browser, language + u"-5-invitation"_s);
        press(browser, u"main a"_s);
        shown(browser, u"#accounts"_s);
        keep(browser, language + u"-6-accounts"_s);
        press(browser, u"nav a[href^=\\\"/hq/attendance\\\"]"_s);
        shown(browser, u"#attendance"_s);
        keep(browser, language + u"-7-attendance"_s);
        letADeskIn(browser, language);
        press(browser, u"nav form button"_s);
        shown(browser, u"input[name=passphrase]"_s);
    }
};

QTEST_GUILESS_MAIN(SignInInBrowserTest)
#include "tst_SignInInBrowser.moc"
