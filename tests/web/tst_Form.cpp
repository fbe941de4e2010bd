// SPDX-License-Identifier: Apache-2.0
#include "web/Form.h"

#include <QTest>

using namespace Qt::StringLiterals;

// What a form sends, read with bounds; what no browser of ours sends is refused whole.
class FormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void fields_areDecoded()
    {
        const auto form = web::Form::fromBody("name=a%2Bb+c&empty=&note=%E9%81%BF%0D%0A");
        QVERIFY(form);
        QCOMPARE(form->text("name"), "a+b c");
        QCOMPARE(form->text("empty"), "");
        QCOMPARE(form->text("note"), "避\r\n");
        QCOMPARE(form->text("missing"), "");
        const auto secret = form->secret("name");
        QCOMPARE(QByteArray(reinterpret_cast<const char *>(secret.data()), 5), "a+b c");
        QVERIFY(form->secret("missing").isEmpty());
        QVERIFY(web::Form::fromBody(""));
    }

    void brokenBody_isRefusedWhole_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no value") << "name"_qba;
        QTest::newRow("empty pair") << "a=1&&b=2"_qba;
        QTest::newRow("same field twice") << "role=officer&role=administrator"_qba;
        QTest::newRow("twice, written otherwise") << "role=1&r%6Fle=2"_qba;
        QTest::newRow("half an escape") << "a=%4"_qba;
        QTest::newRow("no escape") << "a=%zz"_qba;
        QTest::newRow("zero byte") << "a=x%00y"_qba;
        QTest::newRow("bare zero byte") << "a=x\0y"_qba;
        QTest::newRow("not UTF-8") << "a=%FF"_qba;
        QTest::newRow("cut UTF-8") << "a=%E9%81"_qba;
        QTest::newRow("longer than need be") << "a=%C0%AF"_qba;
        QTest::newRow("surrogate") << "a=%ED%A0%80"_qba;
        QTest::newRow("beyond Unicode") << "a=%F4%90%80%80"_qba;
        QTest::newRow("too long") << "a=" + QByteArray(web::Form::mostBytes, 'x');
        QByteArray many;
        for (int i = 0; i <= int(web::Form::mostFields); ++i) {
            many += QByteArray::number(i) + "=1&";
        }
        QTest::newRow("too many") << many;
    }
    void brokenBody_isRefusedWhole()
    {
        QFETCH(QByteArray, body);
        QVERIFY(!web::Form::fromBody(body));
    }

    void otherContentType_isNoForm()
    {
        web::Request request;
        request.body = "a=1";
        request.headers = {{"content-type", "text/plain"}};
        QVERIFY(!web::Form::from(request));
        request.headers = {{"content-type", "application/x-www-form-urlencoded; charset=utf-8"}};
        QVERIFY(web::Form::from(request));
    }

    void cookie_isTheOneOfThatName()
    {
        web::Request request;
        request.headers = {{"cookie", "a=1; __Host-x=yes; xa=2"}};
        QCOMPARE(web::cookieOf(request, "__Host-x"), "yes");
        QVERIFY(!web::cookieOf(request, "x"));
        QVERIFY(!web::cookieOf(request, "__host-x"));
    }

    void cookieSentTwice_isNone()
    {
        web::Request request;
        request.headers = {{"cookie", "__Host-x=mine; __Host-x=planted"}};
        QVERIFY(!web::cookieOf(request, "__Host-x"));
        request.headers = {{"cookie", "__Host-x=mine"}, {"cookie", "__Host-x=planted"}};
        QVERIFY(!web::cookieOf(request, "__Host-x"));
    }
};

QTEST_GUILESS_MAIN(FormTest)
#include "tst_Form.moc"
