// SPDX-License-Identifier: Apache-2.0
#include "web/Upload.h"

#include <QTest>

using namespace Qt::StringLiterals;

// A form with a file, as browsers send it; what no browser of ours sends is refused whole.
class UploadTest : public QObject
{
    Q_OBJECT

    static constexpr auto type = "multipart/form-data; boundary=----Of7MA4YWxkTrZu0gW";

    static QByteArray tokenPart(const QByteArray &token = "secret token")
    {
        return "------Of7MA4YWxkTrZu0gW\r\nContent-Disposition: form-data; name=\"form\"\r\n\r\n" +
               token + "\r\n";
    }
    static QByteArray filePart(const QByteArray &content,
                               const QByteArray &name = "uketsuke-request.txt")
    {
        return "------Of7MA4YWxkTrZu0gW\r\nContent-Disposition: form-data; name=\"file\"; "
               "filename=\"" +
               name + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n";
    }
    static QByteArray end() { return "------Of7MA4YWxkTrZu0gW--\r\n"; }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void tokenAndFile_areRead()
    {
        for (const QByteArray &content : {"one line\n"_qba,
                                          QByteArray(),
                                          "\r\n--\r\n"_qba,
                                          "\r\n------Of7MA4YWxkTrZu0g"_qba, // nearly the boundary
                                          QByteArray("a\0b", 3)}) {
            const auto upload =
                web::Upload::fromBody(type, tokenPart() + filePart(content) + end());
            QVERIFY2(upload, content.constData());
            QCOMPARE(upload->token, "secret token");
            QCOMPARE(upload->file, content);
        }
        // In the other order, a quoted boundary, whatever the file is called.
        const auto other = web::Upload::fromBody(
            "Multipart/Form-Data; charset=utf-8; boundary=\"----Of7MA4YWxkTrZu0gW\"",
            filePart("x", "C:\\a; name=%22form%22; é.txt") + tokenPart() + end().chopped(2));
        QVERIFY(other);
        QCOMPARE(other->token, "secret token");
        QCOMPARE(other->file, "x");
    }

    void anythingElse_isRefusedWhole_data()
    {
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("body");
        const QByteArray good = tokenPart() + filePart("x") + end();
        const auto row = [](const char *name, const QByteArray &body) {
            QTest::newRow(name) << QByteArray(type) << body;
        };
        QTest::newRow("another type") << "application/x-www-form-urlencoded"_qba << good;
        QTest::newRow("no boundary") << "multipart/form-data"_qba << good;
        QTest::newRow("empty boundary") << "multipart/form-data; boundary="_qba << good;
        QTest::newRow("two boundaries")
            << "multipart/form-data; boundary=a; boundary=----Of7MA4YWxkTrZu0gW"_qba << good;
        QTest::newRow("long boundary")
            << "multipart/form-data; boundary=" + QByteArray(71, 'x') << good;
        QTest::newRow("another boundary") << "multipart/form-data; boundary=other"_qba << good;
        row("nothing", {});
        row("only the end", end());
        row("no file", tokenPart() + end());
        row("no token", filePart("x") + end());
        row("two files", filePart("x") + filePart("y") + end());
        row("two tokens", tokenPart() + tokenPart() + end());
        row("a third part", tokenPart() + filePart("x") + filePart("y") + end());
        row("another field",
            tokenPart() + filePart("x").replace("name=\"file\"", "name=\"other\"") + end());
        row("nameless", tokenPart() + filePart("x").replace("name=\"file\"; ", "") + end());
        row("two names",
            tokenPart() + filePart("x").replace("name=\"file\"", "name=\"file\"; name=\"form\"") +
                end());
        row("two dispositions",
            tokenPart() +
                filePart("x").replace("Content-Type: text/plain",
                                      "Content-Disposition: form-data; name=\"form\"") +
                end());
        row("open quote",
            tokenPart().replace("name=\"form\"", "name=\"form") + filePart("x") + end());
        row("no end", tokenPart() + filePart("x"));
        row("cut", good.left(good.size() / 2));
        row("something before", "x" + good);
        row("something behind", good + "x");
        row("no empty line", tokenPart() + filePart("x").replace("\r\n\r\n", "\r\n") + end());
        row("a head without end", tokenPart() + filePart("x", QByteArray(3000, 'n')) + end());
        row("too large", tokenPart() + filePart(QByteArray(web::Upload::mostBytes, 'x')) + end());
    }
    void anythingElse_isRefusedWhole()
    {
        QFETCH(QByteArray, contentType);
        QFETCH(QByteArray, body);
        QVERIFY(!web::Upload::fromBody(contentType, body));
    }
};

QTEST_GUILESS_MAIN(UploadTest)
#include "tst_Upload.moc"
