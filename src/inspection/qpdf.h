// SPDX-License-Identifier: MIT
#pragma once

// qpdf as this room uses it. Its JSON.hh holds a class within itself in a way that clang does not take in
// C++23 (a destructor that is defaulted where the class is incomplete); nothing here speaks JSON, so the
// class is named and left alone.
#define JSON_HH
class JSON;

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
