// SPDX-License-Identifier: Apache-2.0
#include "ocr/Layout.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using ocr::layoutFrom;

namespace {

QString layoutFolder()
{
    return QStringLiteral(SOURCE_DIR "/resources/ocr/layouts");
}

const QByteArray good = R"({"kind": "pass", "shown": "residence-card", "size": "id1",
    "signature": [{"text": "見本証", "before": "", "box": [0.1, 0.1, 0.5, 0.2]}],
    "fields": [{"key": "birth_date", "shown": "birth-date", "reader": "date", "form": "era",
                "box": [0, 0.5, 1, 1], "earliest": "1900-01-01", "yearsAhead": 0},
               {"key": "number", "reader": "digits", "form": "AAdd", "box": [0.1, 0.3, 0.5, 0.4]}],
    "mask": [[0.5, 0.5, 0.6, 0.6]]})";

} // namespace

class LayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachShippedLayout_isRight_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(layoutFolder());
        for (const QString &name : folder.entryList({u"*.json"_s}))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

    void eachShippedLayout_isRight()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto layout = layoutFrom(file.readAll());
        QVERIFY(layout.has_value());
        // Whatever is read is either shown to somebody or refused.
        QCOMPARE(layout->fields.empty(), std::holds_alternative<core::IdHindrance>(layout->shown));
    }

    void builtInLayouts_areThoseOfTheFolder()
    {
        const auto builtIn = ocr::loadLayouts(u":/ocr/layouts"_s);
        const auto files = ocr::loadLayouts(layoutFolder());
        QVERIFY(builtIn && files);
        QCOMPARE(builtIn->size(), files->size());
    }

    void certificate_isReadForNameAndBirthDateAlone()
    {
        const auto layouts = ocr::loadLayouts(layoutFolder());
        QVERIFY(layouts.has_value());
        const auto certificate = std::ranges::find(*layouts, u"shikaku"_s, &ocr::Layout::kind);
        QVERIFY(certificate != layouts->end());
        QCOMPARE(certificate->fields.size(), 2U);
        QCOMPARE(certificate->fields[0].key, u"name"_s);
        QCOMPARE(certificate->fields[1].key, u"birth_date"_s);
        // No field looks at what is painted over.
        for (const ocr::LayoutField &field : certificate->fields) {
            for (const cv::Rect2f &mask : certificate->mask)
                QVERIFY((field.box & mask).empty());
        }
    }

    void layout_saysWhatTheFileSays()
    {
        const auto layout = layoutFrom(good);
        QVERIFY(layout.has_value());
        QCOMPARE(layout->kind, u"pass"_s);
        QCOMPARE(std::get<core::IdKind>(layout->shown), core::IdKind::ResidenceCard);
        QCOMPARE(layout->signature.size(), 1U);
        QCOMPARE(layout->signature[0].text, u"見本証"_s);
        QCOMPARE(layout->fields.size(), 2U);
        QCOMPARE(layout->fields[0].dateForm, ocr::DateForm::Era);
        QCOMPARE(layout->fields[0].earliest, QDate(1900, 1, 1));
        QVERIFY(layout->fields[0].shown == core::IdField::BirthDate);
        QCOMPARE(layout->fields[1].digitForm, u"AAdd"_s);
        QVERIFY(!layout->fields[1].shown);
        QCOMPARE(layout->mask.size(), 1U);
    }

    void mistake_isRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto changed = [](const char *from, const char *to) {
            return QByteArray(good).replace(from, to);
        };
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("empty") << QByteArray("{}");
        QTest::newRow("unknown key") << changed("\"mask\"", "\"more\": 1, \"mask\"");
        QTest::newRow("unknown key of a field")
            << changed("\"form\": \"era\"", "\"form\": \"era\", \"dots\": 1");
        QTest::newRow("a digit's rule on a date")
            << changed("\"form\": \"era\"", "\"form\": \"era\", \"check\": \"licence\"");
        QTest::newRow("missing key") << changed("\"size\": \"id1\",", "");
        QTest::newRow("missing key of a field") << changed("\"form\": \"era\",", "");
        QTest::newRow("unknown reader") << changed("\"digits\"", "\"stars\"");
        QTest::newRow("unknown form") << changed("\"AAdd\"", "\"AAxx\"");
        QTest::newRow("unknown kind of the desk") << changed("residence-card", "library-card");
        QTest::newRow("box outside") << changed("[0, 0.5, 1, 1]", "[0, 0.5, 1.1, 1]");
        QTest::newRow("box inside out") << changed("[0, 0.5, 1, 1]", "[0, 1, 1, 0.5]");
        QTest::newRow("box of three sides") << changed("[0, 0.5, 1, 1]", "[0, 0.5, 1]");
        QTest::newRow("box of words") << changed("[0, 0.5, 1, 1]", "[0, 0.5, 1, \"1\"]");
        QTest::newRow("mask outside") << changed("[0.5, 0.5, 0.6, 0.6]", "[0.5, 0.5, 0.6, 6]");
        QTest::newRow("no day") << changed("1900-01-01", "1900-02-30");
        QTest::newRow("a key twice") << changed("\"number\"", "\"birth_date\"");
        QTest::newRow("no signature") << changed(
            "{\"text\": \"見本証\", \"before\": \"\", \"box\": [0.1, 0.1, 0.5, 0.2]}", "");
    }

    void mistake_isRefused()
    {
        QFETCH(QByteArray, json);
        QVERIFY(json != good);
        const auto layout = layoutFrom(json);
        QVERIFY(!layout);
        QCOMPARE(layout.error(), ocr::OcrError::NoLayout);
    }

    void newKind_isAFileMore_andOneWrongFile_spoilsAll()
    {
        const QTemporaryDir folder;
        const auto write = [&](const QString &name, const QByteArray &json) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(json);
        };
        QVERIFY(!ocr::loadLayouts(folder.path()));
        write(u"a.json"_s, good);
        write(u"b.json"_s, QByteArray(good).replace("\"pass\"", "\"other\""));
        QCOMPARE(ocr::loadLayouts(folder.path())->size(), 2U);
        write(u"c.json"_s, good);
        QVERIFY(!ocr::loadLayouts(folder.path()));
        write(u"c.json"_s, "{}");
        QVERIFY(!ocr::loadLayouts(folder.path()));
    }
};

QTEST_GUILESS_MAIN(LayoutTest)
#include "tst_Layout.moc"
