// SPDX-License-Identifier: Apache-2.0
// How files are answered: packed or not, by tag; that none can be reached otherwise is in
// tst_Server.
#include "web/Gzip.h"
#include "web/StaticFiles.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QByteArray page = "<!DOCTYPE html>" + QByteArray("<p>受付</p>\n").repeated(5'000);

// As a program that is not ours unpacks it.
QByteArray unpacked(const QByteArray &bytes)
{
    QProcess process;
    process.start(u"gzip"_s, {u"-dc"_s});
    process.write(bytes);
    process.closeWriteChannel();
    process.waitForFinished();
    return process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

QByteArray said(const web::Response &response, const QByteArray &name)
{
    const auto found = std::find_if(response.headers.begin(),
                                    response.headers.end(),
                                    [&name](const web::Header &h) { return h.first == name; });
    return found == response.headers.end() ? QByteArray() : found->second;
}

} // namespace

class StaticFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto write = [this](const QString &name, const QByteArray &content) {
            QFile file(m_folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        };
        QVERIFY(write(u"index.html"_s, page));
        QVERIFY(write(u"one.txt"_s, "1"));
        auto files =
            web::StaticFiles::load(m_folder.path(), "/p/", web::StaticFiles::Policy::OfThePage);
        QVERIFY(files);
        m_files = *std::move(files);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void whoTakesGzip_getsTheSameBytesPacked()
    {
        const web::Response packed = ask("/p/", {{"accept-encoding", "gzip, deflate, br"}});
        QCOMPARE(packed.status, 200);
        QCOMPARE(packed.contentType, "text/html; charset=utf-8");
        QCOMPARE(said(packed, "Content-Encoding"), "gzip");
        QCOMPARE(said(packed, "Vary"), "Accept-Encoding");
        QVERIFY(packed.body.size() < page.size() / 10);
        QCOMPARE(unpacked(packed.body), page);
    }

    void everybodyElse_getsThemAsTheyAre()
    {
        const web::Response plain = ask("/p/", {});
        QCOMPARE(plain.body, page);
        QCOMPARE(said(plain, "Content-Encoding"), QByteArray());
        QCOMPARE(said(plain, "Vary"), "Accept-Encoding");
        // One letter is longer packed: there is nothing to choose.
        const web::Response one = ask("/p/one.txt", {{"accept-encoding", "gzip"}});
        QCOMPARE(one.body, "1");
        QCOMPARE(said(one, "Vary"), QByteArray());
    }

    void aTag_isOfThoseBytesOnly()
    {
        const web::Header gzip{"accept-encoding", "gzip"};
        const QByteArray plainTag = said(ask("/p/", {}), "ETag");
        const QByteArray packedTag = said(ask("/p/", {gzip}), "ETag");
        QVERIFY(plainTag != packedTag);
        QCOMPARE(ask("/p/", {{"if-none-match", plainTag}}).status, 304);
        QCOMPARE(ask("/p/", {{"if-none-match", packedTag}}).status, 200);
        QCOMPARE(ask("/p/", {gzip, {"if-none-match", plainTag}}).status, 200);
        const web::Response kept = ask("/p/", {gzip, {"if-none-match", packedTag}});
        QCOMPARE(kept.status, 304);
        QVERIFY(kept.body.isEmpty());
        QCOMPARE(said(kept, "ETag"), packedTag);
        QCOMPARE(said(kept, "Vary"), "Accept-Encoding");
        QCOMPARE(said(kept, "Content-Encoding"), QByteArray());
    }

    void aPageWithAPolicyOfItsOwn_isNotForbiddenItsScripts()
    {
        for (const char *path : {"/p/", "/p/index.html", "/p/one.txt"}) {
            const QByteArray policy = said(ask(path, {}), "Content-Security-Policy");
            QVERIFY(policy.contains("connect-src 'self'"));
            QVERIFY(policy.contains("frame-ancestors 'none'"));
            QVERIFY(!policy.contains("default-src") && !policy.contains("script-src"));
        }
        const auto usual = web::StaticFiles::load(m_folder.path(), "/p/");
        QVERIFY(usual);
        web::Request request;
        request.path = "/p/";
        QCOMPARE(said(usual->answer(request), "Content-Security-Policy"), QByteArray());
    }

    void whatAClientTakes_isRead_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<bool>("takes");
        const auto row = [](const char *words, bool takes) {
            QTest::newRow(words) << QByteArray(words) << takes;
        };
        row("", false);
        row("gzip", true);
        row("deflate, GZIP;q=0.5", true);
        row("gzip;q=0", false);
        row("gzip; Q=0.0, br", false);
        row("*", true);
        row("*;q=0", false);
        row("gzip;q=0, *", false);
        row("*;q=0, gzip", true);
        row("identity", false);
        row("gzipped", false);
        row("gzip;q=much", false);
        row(",,;;,=", false);
    }
    void whatAClientTakes_isRead()
    {
        QFETCH(const QByteArray, said);
        QTEST(web::acceptsGzip(said), "takes");
    }

    void nothing_isPackedToo()
    {
        QVERIFY(!web::gzip({}).isEmpty());
        QCOMPARE(unpacked(web::gzip({})), QByteArray());
    }

private:
    [[nodiscard]] web::Response ask(const QByteArray &path, std::vector<web::Header> headers) const
    {
        web::Request request;
        request.path = path;
        request.headers = std::move(headers);
        return m_files.answer(request);
    }

    QTemporaryDir m_folder;
    web::StaticFiles m_files;
};

QTEST_GUILESS_MAIN(StaticFilesTest)
#include "tst_StaticFiles.moc"
