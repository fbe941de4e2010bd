// SPDX-License-Identifier: Apache-2.0
#include "ocr/FieldStrip.h"
#include "ocr/ReadDate.h"
#include "ocr/ReadDigits.h"
#include "ocr/ReadMrz.h"
#include "ocr/ReadName.h"
#include "ocr/ReadSex.h"
#include "tests/ocr/DevelopmentCards.h"

#include <QElapsedTimer>
#include <QTest>

#include <map>
#include <memory>
#include <random>

using namespace Qt::StringLiterals;
using namespace ocr;

namespace {

constexpr double boxWider = 0.02; // shares of the card
constexpr float boxSlips = 0.015F;

struct Count
{
    int right = 0;
    int all = 0;
    double milliseconds = 0;
};

// By kind of field and difficulty.
using Counts = std::map<QString, std::map<QString, Count>>;

QString kindOf(const QString &type, const QString &field)
{
    if (field.endsWith(u"_date"_s) || field == u"expiry"_s)
        return u"date"_s;
    if (field == u"name"_s && type == u"residence"_s)
        return u"romanName"_s;
    if (field == u"number"_s && type == u"residence"_s)
        return u"residenceNumber"_s;
    const QStringList digits{
        u"number"_s, u"security_code"_s, u"symbol"_s, u"insured_no"_s, u"insurer_no"_s};
    if (digits.contains(field))
        return u"digits"_s;
    const QStringList own{u"name"_s, u"sex"_s, u"serial"_s, u"mrz2"_s};
    return own.contains(field) ? field : QString();
}

FieldReading
read(const LineReader &reader, const LineImage &line, const QString &kind, qsizetype length)
{
    if (kind == u"date"_s)
        return readDate(reader, line);
    if (kind == u"sex"_s)
        return readSex(reader, line);
    if (kind == u"name"_s)
        return readName(reader, line, NameLetters::Japanese);
    if (kind == u"romanName"_s)
        return readName(reader, line, NameLetters::Roman);
    if (kind == u"mrz2"_s)
        return readMrz(reader, line, MrzLine::Lower);
    if (kind == u"serial"_s)
        return readDigits(reader, line, PatternGrammar::hexDigits(16));
    if (kind == u"residenceNumber"_s)
        return readDigits(reader, line, PatternGrammar::residenceNumber());
    return readDigits(reader, line, PatternGrammar::digits(static_cast<std::size_t>(length)));
}

} // namespace

// ../shared's synthetic cards with their true corners and boxes that slip as a template does. All
// pictures and a table of the results with OCR_ACCURACY=1, the hard ones without.
class TestFieldAccuracy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto table = GlyphTable::load(QStringLiteral(GLYPH_TABLE));
        QVERIFY(table);
        m_table = std::make_unique<GlyphTable>(std::move(*table));
        m_cards = developmentCards();
        if (m_cards.empty())
            QSKIP("the development cards are not there");
        const bool all = qEnvironmentVariableIsSet("OCR_ACCURACY");
        for (const DevelopmentCard &card : m_cards) {
            if (all || card.difficulty == u"hard"_s)
                readCard(card);
        }
        if (all)
            print();
    }

    void theFields_areReadAsOftenAsBefore_data()
    {
        QTest::addColumn<double>("floor");
        QTest::newRow("date") << 0.97;
        QTest::newRow("digits") << 0.99;
        QTest::newRow("serial") << 0.8;
        QTest::newRow("residenceNumber") << 0.99;
        QTest::newRow("sex") << 1.0;
        QTest::newRow("name") << 0.97;
        QTest::newRow("romanName") << 0.9;
        QTest::newRow("mrz2") << 1.0;
    }

    void theFields_areReadAsOftenAsBefore()
    {
        QFETCH(double, floor);
        Count sum;
        for (const auto &[difficulty, count] :
             m_counts[QString::fromLatin1(QTest::currentDataTag())]) {
            sum.right += count.right;
            sum.all += count.all;
        }
        QVERIFY(sum.all > 0);
        QVERIFY2(sum.right >= floor * sum.all,
                 qPrintable(u"%1 of %2"_s.arg(sum.right).arg(sum.all)));
    }

private:
    void readCard(const DevelopmentCard &card)
    {
        const cv::Mat upright = straightened(card);
        const LineReader reader(*m_table);
        std::uniform_real_distribution<float> slip(-boxSlips, boxSlips);
        for (const QString &field : card.boxes.keys()) {
            const QString kind = kindOf(card.type, field);
            if (kind.isEmpty() || card.flags.contains(field))
                continue;
            const QString truth = card.fields[field].toString();
            cv::Rect2f box = boxAround(card.boxes[field].toArray(), boxWider);
            box += cv::Point2f(slip(m_random), slip(m_random));
            Count &count = m_counts[kind][card.difficulty];
            QElapsedTimer clock;
            clock.start();
            const auto strip = fieldStrip(upright, box);
            const QString value =
                strip ? read(reader, strip->line, kind, truth.size()).value : QString();
            count.milliseconds += static_cast<double>(clock.nsecsElapsed()) / 1e6;
            ++count.all;
            count.right += QString(value).replace(u'\u3000', u' ') == truth ? 1 : 0;
        }
    }

    void print()
    {
        for (const auto &[kind, difficulties] : m_counts) {
            for (const auto &[difficulty, count] : difficulties)
                qInfo("%-16s %-7s %3d of %3d, %5.1f ms",
                      qPrintable(kind),
                      qPrintable(difficulty),
                      count.right,
                      count.all,
                      count.milliseconds / count.all);
        }
    }

    std::unique_ptr<GlyphTable> m_table;
    std::vector<DevelopmentCard> m_cards;
    Counts m_counts;
    std::mt19937 m_random{5};
};

QTEST_GUILESS_MAIN(TestFieldAccuracy)
#include "tst_FieldAccuracy.moc"
