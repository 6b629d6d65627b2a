;; Adds weighted rows of signed bytes to a sum of doubles (WebAssembly SIMD), four rows and four numbers at a
;; time. `list` is where the addresses of the rows start, four to a group, `end` is where they end; `factors`
;; is where their weights start. `sum` is where the sum starts, `row` how many numbers it has, a multiple of 4.
;; The order of additions is that of the plain loop in row-sums.ts: (sum + (a + b)) + (c + d).
;; The module in row-sum-module.ts is made of this text; a test compares them.
(module
  (memory (export "memory") 0)
  (func (export "add") (param $list i32) (param $end i32) (param $factors i32) (param $sum i32) (param $row i32)
    (local $d i32) (local $p i32) (local $f i32)
    (local $x v128) (local $by v128) (local $low v128) (local $high v128)
    (local $twoLow v128) (local $twoHigh v128) (local $sumLow v128) (local $sumHigh v128)
    (loop $nextNumbers
      (local.set $sumLow (v128.load (local.get $sum)))
      (local.set $sumHigh (v128.load offset=16 (local.get $sum)))
      (local.set $p (local.get $list))
      (local.set $f (local.get $factors))
      (loop $nextRows
        (local.set $x (i32x4.extend_low_i16x8_s (i16x8.extend_low_i8x16_s
          (v128.load32_zero (i32.add (local.get $d) (i32.load (local.get $p)))))))
        (local.set $by (v128.load64_splat (local.get $f)))
        (local.set $low (f64x2.mul (local.get $by) (f64x2.convert_low_i32x4_s (local.get $x))))
        (local.set $high (f64x2.mul (local.get $by) (f64x2.convert_low_i32x4_s
          (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15 (local.get $x) (local.get $x)))))
        (local.set $x (i32x4.extend_low_i16x8_s (i16x8.extend_low_i8x16_s
          (v128.load32_zero (i32.add (local.get $d) (i32.load offset=4 (local.get $p)))))))
        (local.set $by (v128.load64_splat offset=8 (local.get $f)))
        (local.set $twoLow (f64x2.add (local.get $low)
          (f64x2.mul (local.get $by) (f64x2.convert_low_i32x4_s (local.get $x)))))
        (local.set $twoHigh (f64x2.add (local.get $high) (f64x2.mul (local.get $by) (f64x2.convert_low_i32x4_s
          (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15 (local.get $x) (local.get $x))))))
        (local.set $sumLow (f64x2.add (local.get $sumLow) (local.get $twoLow)))
        (local.set $sumHigh (f64x2.add (local.get $sumHigh) (local.get $twoHigh)))
        (local.set $x (i32x4.extend_low_i16x8_s (i16x8.extend_low_i8x16_s
          (v128.load32_zero (i32.add (local.get $d) (i32.load offset=8 (local.get $p)))))))
        (local.set $by (v128.load64_splat offset=16 (local.get $f)))
        (local.set $low (f64x2.mul (local.get $by) (f64x2.convert_low_i32x4_s (local.get $x))))
        (local.set $high (f64x2.mul (local.get $by) (f64x2.convert_low_i32x4_s
          (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15 (local.get $x) (local.get $x)))))
        (local.set $x (i32x4.extend_low_i16x8_s (i16x8.extend_low_i8x16_s
          (v128.load32_zero (i32.add (local.get $d) (i32.load offset=12 (local.get $p)))))))
        (local.set $by (v128.load64_splat offset=24 (local.get $f)))
        (local.set $twoLow (f64x2.add (local.get $low)
          (f64x2.mul (local.get $by) (f64x2.convert_low_i32x4_s (local.get $x)))))
        (local.set $twoHigh (f64x2.add (local.get $high) (f64x2.mul (local.get $by) (f64x2.convert_low_i32x4_s
          (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15 (local.get $x) (local.get $x))))))
        (local.set $sumLow (f64x2.add (local.get $sumLow) (local.get $twoLow)))
        (local.set $sumHigh (f64x2.add (local.get $sumHigh) (local.get $twoHigh)))
        (local.set $f (i32.add (local.get $f) (i32.const 32)))
        (br_if $nextRows (i32.lt_u (local.tee $p (i32.add (local.get $p) (i32.const 16))) (local.get $end))))
      (v128.store (local.get $sum) (local.get $sumLow))
      (v128.store offset=16 (local.get $sum) (local.get $sumHigh))
      (local.set $sum (i32.add (local.get $sum) (i32.const 32)))
      (br_if $nextNumbers (i32.lt_u (local.tee $d (i32.add (local.get $d) (i32.const 4))) (local.get $row))))))
