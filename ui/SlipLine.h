// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Input.h"
#include "core/SlipPrinter.h"
#include "ui/BigButton.h"
#include "ui/PictureView.h"

#include <QLabel>
#include <QWidget>

namespace ui {

// "Print it", and beside it how that goes, on every page that shows numbers. Not there where no
// printer was set up.
class SlipLine : public QWidget
{
    Q_OBJECT

public:
    // What is printed: numbers can be copied by hand instead.
    enum class Of { Numbers, Codes };

    explicit SlipLine(const Theme &theme, Of of = Of::Numbers, QWidget *parent = nullptr);

    void setState(core::SlipState state);
    void retranslate();
    // It says what to do about the number: take the slip, or copy it.
    [[nodiscard]] bool hasNews() const;

Q_SIGNALS:
    void wish(const core::Input &input);

private:
    void showNews();

    Of m_of;
    core::SlipState m_state = core::SlipState::NotOffered;
    BigButton *m_print;
    PictureView *m_picture;
    QLabel *m_news;
};

} // namespace ui
