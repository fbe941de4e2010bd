// SPDX-License-Identifier: Apache-2.0
#include "ui/Language.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr char16_t wordJoiner = 0x2060;

bool isJapaneseLetter(QChar c)
{
    return c.isLetter() && c.unicode() >= 0x3040;
}

} // namespace

// Easy Japanese is written with spaces between words; a line must break there and not inside one.
QString SpacedTranslator::translate(const char *context,
                                    const char *source,
                                    const char *disambiguation,
                                    int n) const
{
    const QString words = QTranslator::translate(context, source, disambiguation, n);
    QString kept;
    kept.reserve(2 * words.size());
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (i > 0 && isJapaneseLetter(words[i - 1]) && isJapaneseLetter(words[i])) {
            kept += QChar(wordJoiner);
        }
        kept += words[i];
    }
    // A null text means "not mine"; an empty one would hide the source.
    return words.isNull() ? words : kept;
}

QString nameOf(Language language)
{
    switch (language) {
    case Language::Japanese:
        return u"日本語"_s;
    case Language::EasyJapanese:
        return u"やさしい\nにほんご"_s;
    case Language::English:
        return u"English"_s;
    }
    return {};
}

QString codeOf(Language language)
{
    switch (language) {
    case Language::Japanese:
        return u"ja"_s;
    case Language::EasyJapanese:
        return u"ja-x-easy"_s;
    case Language::English:
        return u"en"_s;
    }
    return {};
}

QString currentLanguageCode()
{
    // The translations answer their own code, so there is no second place that must be kept right.
    return QCoreApplication::translate("ui::Language", "ja", "the code of this language");
}

LanguageSwitch::~LanguageSwitch()
{
    if (QCoreApplication::instance() != nullptr) {
        removeAll();
    }
}

void LanguageSwitch::removeAll()
{
    QCoreApplication::removeTranslator(&m_english);
    QCoreApplication::removeTranslator(&m_easy);
}

void LanguageSwitch::setLanguage(Language language)
{
    if (language == m_language) {
        return;
    }
    m_language = language;
    removeAll();
    if (language == Language::English && m_english.load(u":/translations/uketsuke_en.qm"_s)) {
        QCoreApplication::installTranslator(&m_english);
    }
    if (language == Language::EasyJapanese &&
        m_easy.load(u":/translations/uketsuke_ja-x-easy.qm"_s)) {
        QCoreApplication::installTranslator(&m_easy);
    }
}

} // namespace ui
