// SPDX-License-Identifier: Apache-2.0
#include "ui/Language.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

QString nameOf(Language language)
{
    switch (language) {
    case Language::Japanese:
        return u"日本語"_s;
    case Language::EasyJapanese:
        return u"やさしい にほんご"_s;
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
        QCoreApplication::removeTranslator(&m_translator);
    }
}

void LanguageSwitch::setLanguage(Language language)
{
    if (language == m_language) {
        return;
    }
    m_language = language;
    QCoreApplication::removeTranslator(&m_translator);
    if (language == Language::Japanese) {
        return;
    }
    const QString file = language == Language::English ? u"uketsuke_en"_s : u"uketsuke_ja-x-easy"_s;
    if (m_translator.load(u":/translations/%1.qm"_s.arg(file))) {
        QCoreApplication::installTranslator(&m_translator);
    }
}

} // namespace ui
